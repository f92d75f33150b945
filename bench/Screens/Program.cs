using ParLive.Screens;

return await ScreensCommand.RunAsync(args);
