namespace SocPolicy.Policies.Tests.Language.Properties;

/// <summary>Choices that can be made again in the same way.</summary>
/// <param name="seed">Equal seeds give equal choices.</param>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>From 0 to below <paramref name="count"/>.</summary>
    public int Next(int count) => random.Next(count);

    public string Text(IReadOnlyList<string> texts) => texts[Next(texts.Count)];
}
