using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ParLive.Ingest.Tests")]
