using SocPolicy.Benchmarks.Build;

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

using var folder = new WorkFolder();
Console.WriteLine("packing ...");
PackedFeed.Make(folder.Path);
Console.WriteLine($"{Environment.ProcessorCount} processors, {options.Iterations} pairs each, medians in ms");
Console.WriteLine(Comparison.Header);
foreach (var projects in options.Projects)
{
    var with = BuildTree.Make(folder.Path, projects, withPackage: true);
    var without = BuildTree.Make(folder.Path, projects, withPackage: false);
    foreach (var scenario in Scenario.All) Console.WriteLine(Comparison.Run(scenario, with, without, options.Iterations));
}

return 0;
