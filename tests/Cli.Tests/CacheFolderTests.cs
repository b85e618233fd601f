namespace SocPolicy.Cli.Tests;

public sealed class CacheFolderTests
{
    [Test]
    public void Of_XdgCacheHome_IsUnderIt()
    {
        var cache = Path.GetTempPath();

        Assert.That(CacheFolder.Of(Terminal(("XDG_CACHE_HOME", cache))), Is.EqualTo(Path.Combine(cache, "socpolicy")));
    }

    [Test]
    public void Of_RelativeXdgCacheHome_IsIgnored() => Assert.That(CacheFolder.Of(Terminal(("XDG_CACHE_HOME", "cache"))), Is.Null);

    [Test]
    public void Of_NoHome_IsNone() => Assert.That(CacheFolder.Of(Terminal()), Is.Null);

    [Test]
    [Platform("Linux")]
    public void Of_Home_IsItsCacheFolder() => Assert.That(CacheFolder.Of(Terminal(("HOME", "/home/ann"))), Is.EqualTo("/home/ann/.cache/socpolicy"));

    private static Terminal Terminal(params (string Name, string Value)[] variables) => new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        WorkingDirectory = Path.GetTempPath(),
        Variable = name => variables.FirstOrDefault(one => one.Name == name).Value,
    };
}
