using ParLive.RollUp;

return await RollUpCommand.RunAsync(args);
