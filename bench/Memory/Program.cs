using ParLive.Memory;

return await MemoryCommand.RunAsync(args);
