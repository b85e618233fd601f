using System.Globalization;

namespace SocPolicy.Benchmarks.Build;

/// <summary>What the command line asks for.</summary>
internal sealed record Options(int Iterations, IReadOnlyList<int> Projects)
{
    public const string Usage = "Usage: dotnet run --project benchmarks/build -c Release -- [--iterations 10] [--projects 1,50]";

    /// <summary>Null when it is no use.</summary>
    public static Options? Parse(string[] arguments)
    {
        var options = new Options(10, [1, 50]);
        for (var at = 0; at < arguments.Length; at += 2)
        {
            if (at + 1 == arguments.Length || Numbers(arguments[at + 1]) is not { } numbers) return null;
            switch (arguments[at])
            {
                case "--iterations" when numbers.Count == 1: options = options with { Iterations = numbers[0] }; break;
                case "--projects": options = options with { Projects = numbers }; break;
                default: return null;
            }
        }

        return options;
    }

    private static List<int>? Numbers(string text)
    {
        var numbers = new List<int>();
        foreach (var part in text.Split(','))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return null;
            numbers.Add(number);
        }

        return numbers;
    }
}
