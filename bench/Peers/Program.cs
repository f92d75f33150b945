using ParLive.Peers;

return await PeersCommand.Create().Parse(args).InvokeAsync();
