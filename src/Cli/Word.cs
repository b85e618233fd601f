namespace SocPolicy.Cli;

/// <summary>A word of the command line with what it stands for. The help shows it as the word.</summary>
internal sealed record Word<T>(string Text, T Value)
{
    public override string ToString() => Text;
}
