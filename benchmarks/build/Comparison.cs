using System.Globalization;

namespace SocPolicy.Benchmarks.Build;

/// <summary>Pairs of the same build with and without the package, in alternating order, so that what slows the machine slows both.</summary>
internal static class Comparison
{
    public static string Header => $"{"projects",8} {"scenario",-17} {"with",7} {"without",8} {"more",6} {"ratio",6} {"goal",6}";

    public static string Run(Scenario scenario, BuildTree with, BuildTree without, int iterations)
    {
        var pairs = new List<(double With, double Without)>();
        // The first pair brings both trees up to date and warms the compiler server.
        for (var iteration = 0; iteration <= iterations; iteration++)
        {
            scenario.Change(with);
            scenario.Change(without);
            var isFirst = iteration % 2 == 0;
            var first = (isFirst ? with : without).Build(scenario.Arguments);
            var second = (isFirst ? without : with).Build(scenario.Arguments);
            if (iteration > 0) pairs.Add(isFirst ? (first, second) : (second, first));
        }

        // Of each pair, not of the medians: the two builds of a pair met the same noise.
        var more = Median(pairs.Select(pair => pair.With - pair.Without));
        var ratio = Median(pairs.Select(pair => pair.With / pair.Without));
        return string.Create(CultureInfo.InvariantCulture,
            $"{with.Projects,8} {scenario.Name,-17} {Median(pairs.Select(pair => pair.With)),7:F0} {Median(pairs.Select(pair => pair.Without)),8:F0} {more,6:F0} {ratio,6:F2} {(scenario.Goal is { } goal ? $"< {goal}" : "-"),6}");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
