// Notes every tenth of a second what somebody in front of a wall sees: of which moment its figures are, and whether they look fresh. By the
// monotonic clock, which nobody sets, and kept through reloads of the page.
(() => {
  if (window !== window.top) return;
  const [origin, passed] = [performance.timeOrigin, performance.now.bind(performance)];
  const moment = () => origin + passed();
  const kept = JSON.parse(sessionStorage.getItem('seen') ?? 'null');
  const seen = { oldest: 0, longest: 0, fresh: [], samples: 0, ...kept, moment };
  let began = 0;
  let last = 0;

  const look = () => {
    const time = document.querySelector('.as-of time');
    const late = document.getElementById('late');
    const line = document.getElementById('link');
    if (!time || !late || !line) return;
    const now = moment();
    const asOf = Date.parse(time.dateTime);
    const marked = getComputedStyle(late).display !== 'none' || document.querySelector('.is-old') !== null;
    // A page whose modules are not there yet says that it is printed and not live.
    const fresh = !marked && !line.textContent.startsWith('trang in sẵn');
    const old = fresh && now - asOf > 5000;
    // Whoever was asleep saw nothing meanwhile.
    if (!old || now - last > 1000) began = now;
    last = now;
    seen.samples++;
    if (fresh) seen.oldest = Math.max(seen.oldest, now - asOf);
    if (old) seen.longest = Math.max(seen.longest, now - began + 100);
    if (fresh && seen.fresh[seen.fresh.length - 1]?.[1] !== asOf) seen.fresh.push([now, asOf]);
    sessionStorage.setItem('seen', JSON.stringify(seen));
  };

  // When figures of after a moment first looked fresh; null while they do not.
  seen.again = since => seen.fresh.find(([, asOf]) => asOf > since)?.[0] ?? null;
  seen.wide = () => seen.fresh.reduce((most, [now], at, all) => Math.max(most, at === 0 ? 0 : now - all[at - 1][0]), 0);
  window.seen = seen;
  setInterval(look, 100);
})();
