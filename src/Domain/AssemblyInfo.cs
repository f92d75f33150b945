using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ParLive.Domain.Tests")]
