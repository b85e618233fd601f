using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Expressions;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.Arm.Deployments;

/// <summary>One outermost template with everything nested in it: the resources are found first, so that values can refer to all of them, and evaluated then.</summary>
internal sealed class DeploymentRun
{
    /// <summary>More resources than this in one template are not made.</summary>
    public const int MostResources = 20_000;

    private const int MostSteps = 3_000_000;

    private readonly ArmRun run;
    private readonly Deployment outermost;
    private readonly List<ArmResource> resources = [];
    private readonly Dictionary<string, ArmResource> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ArmResource> bySpelling = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(Deployment, string), ArmResource> bySymbol = [];
    private readonly Dictionary<string, ArmResource> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<(string, SourceSpan)> reported = [];

    public DeploymentRun(ArmTemplate template, MapNode? parameterFile, ArmRun run)
    {
        this.run = run;
        Unit = template.Text.Path;
        outermost = new Deployment(template, this, null, "", ArmArgument.Read(parameterFile?.Find("parameters"), scope: null));
    }

    /// <summary>The path of the outermost template: what <c>all</c> ranges over.</summary>
    public string Unit { get; }

    public ArmEvaluator Evaluator { get; } = new(new EvaluationBudget(MostSteps));

    /// <summary>Whether there is room for another resource.</summary>
    public bool HasRoom => resources.Count < MostResources && !Evaluator.Budget.IsExhausted;

    /// <summary>Everything that the template describes.</summary>
    public List<ResourceDescription> Describe()
    {
        new ResourceFinder(this, run).Add(outermost, outermost, null);
        var root = outermost.Template.Root;
        var header = Headers.FirstKey(root);
        var described = new List<ResourceDescription> { Make("template", PathNames.FileName(Unit), "template", new MapNode([.. root.Entries.Where(entry => entry.Value is ScalarNode || entry.Key.Equals("metadata", StringComparison.OrdinalIgnoreCase))], root.Source, root.Start, root.End), header, null) };
        foreach (var entry in outermost.Template.Parameters.Entries)
            described.Add(Make("parameter", entry.Key, $"parameters.{entry.Key}", entry.Value is MapNode declared && Deployment.IsSecret(declared) ? SecretParameters.Hide(declared, "defaultValue", entry.Key) : entry.Value, Headers.Entry(entry with { Value = new NullNode(entry.Value.Source, entry.KeyEnd, entry.KeyEnd) }), null));
        foreach (var resource in resources)
        {
            var body = ResourceBody.Of(resource, this);
            var made = Make(resource.Type, resource.Name, resource.Address, body, ResourceBody.Header(resource), resource.SymbolicOver);
            described.Add(made with { Identities = [ResourceBody.Id(resource)], Parent = ResourceBody.DeclaredParent(body) });
        }

        if (resources.Count >= MostResources) Report("SOC4287", header, $"The template describes more than {MostResources} resources. The rest is not judged: split it.");
        if (Evaluator.Budget.IsExhausted) Report("SOC4282", header, "The template takes too many steps to evaluate; its rest is unknown. Look for loops over loops and values that grow, or split it.");
        return described;
    }

    /// <summary>Adds a resource; its address is made unique.</summary>
    public ArmResource Add(ArmResource resource)
    {
        var address = resource.Address;
        var number = numbers.GetValueOrDefault(address) + 1;
        numbers[address] = number;
        if (number > 1) address = $"{address}#{number}";
        resource = resource with { Address = address };
        byAddress.TryAdd(address, resource);
        resources.Add(resource);
        byName.TryAdd($"{resource.Type}|{resource.Name}", resource);
        bySpelling.TryAdd($"{resource.Type}|{resource.Spelling}", resource);
        if (resource.Symbol is { } symbol) bySymbol.TryAdd((resource.Scope.Deployment, symbol.ToLowerInvariant()), resource);
        return resource;
    }

    /// <summary>The resource of a type and its names; null when it is not declared here.</summary>
    /// <param name="type">The full type.</param>
    /// <param name="names">The names, outer first.</param>
    /// <param name="spellings">How each was written.</param>
    public ResourceReference? Find(string type, IReadOnlyList<Node> names, IReadOnlyList<ArmExpression> spellings)
    {
        if (names.All(name => name is TextNode) && byName.TryGetValue($"{type}|{string.Join('/', names.Select(name => ((TextNode)name).Text))}", out var named)) return named.Reference;
        return FindSpelt(type, string.Join('/', spellings.Select(NameSpelling.Of)))?.Reference;
    }

    /// <summary>The resource of a type by the spelling of its name; null when there is none.</summary>
    public ArmResource? FindSpelt(string type, string spelling) => bySpelling.GetValueOrDefault($"{type}|{spelling}");

    /// <summary>The resource of a type and a known name; null when there is none.</summary>
    public ArmResource? FindNamed(string type, string name) => byName.GetValueOrDefault($"{type}|{name}");

    /// <summary>The resource of an address; null when there is none.</summary>
    public ArmResource? FindAddress(string address) => byAddress.GetValueOrDefault(address);

    /// <summary>The resource of a symbolic name, or the only one of a name; null when there is none.</summary>
    public ResourceReference? FindByName(Deployment deployment, string name)
    {
        if (bySymbol.TryGetValue((deployment, name.ToLowerInvariant()), out var symbolic)) return symbolic.Reference;
        ArmResource? found = null;
        foreach (var resource in resources)
        {
            if (!resource.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            if (found is not null) return null;
            found = resource;
        }

        return found?.Reference;
    }

    /// <summary>Adds a diagnostic, once a place.</summary>
    public void Report(string id, SourceSpan span, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error)
    {
        if (reported.Add((id, span))) run.Diagnostics.Add(new Diagnostic(id, severity, span, message));
    }

    private ResourceDescription Make(string type, string name, string address, Node body, SourceSpan header, string? symbolicOver) => new()
    {
        Kind = "arm",
        Type = type,
        Name = name,
        Address = address,
        Body = body,
        Header = header,
        Unit = Unit,
        SymbolicOver = symbolicOver,
    };
}
