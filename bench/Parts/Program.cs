using ParLive.Parts;

return PartsCommand.Run(args);
