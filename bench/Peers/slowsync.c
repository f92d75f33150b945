// Makes every sync of a process take longer, to stand in for a disk that waits: LD_PRELOAD this and set BENCH_SYNC_DELAY_US.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static volatile int microseconds;

__attribute__((constructor)) static void read_environment(void) {
  const char *wait = getenv("BENCH_SYNC_DELAY_US");
  microseconds = wait ? atoi(wait) : 0;
}

// For a process that changes its mind.
void bench_sync_delay(int wait) { microseconds = wait; }

static int slowly(const char *name, int file) {
  int (*sync)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  int result = sync(file);
  if (microseconds > 0) usleep(microseconds);
  return result;
}

int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }
