using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Loading;

// Arguments: the folder of the controls, the folder to write policies.g.cs and policies.json to.
if (args.Length != 2)
{
    Console.Error.WriteLine("Usage: SocPolicy.LibraryCompiler CONTROLS OUTPUT");
    return 2;
}

var controls = Path.GetFullPath(args[0]);
var output = Path.GetFullPath(args[1]);
var diagnostics = new DiagnosticBag();
var loaded = PolicyLoader.Load(controls, [controls], new Dictionary<string, string>(), diagnostics);
foreach (var diagnostic in diagnostics.ToSortedList())
{
    var place = diagnostic.Span;
    Console.Error.WriteLine($"{place.FullPath}({place.StartLine},{place.StartColumn}): error {diagnostic.Id}: {diagnostic.Message}");
}

if (diagnostics.HasErrors) return 1;
// The folder that a control is kept in is its family.
loaded = loaded with { Policies = [.. loaded.Policies.Select(policy => policy with { Family = policy.Span.Path.Split('/')[0] })] };
var generated = GeneratedPolicies.From(loaded, output);
Directory.CreateDirectory(output);
File.WriteAllText(Path.Combine(output, "policies.g.cs"), generated.Code);
File.WriteAllBytes(Path.Combine(output, CompiledPolicySet.ManifestResource), [.. generated.Json]);
return 0;
