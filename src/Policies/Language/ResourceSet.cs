using System.IO.Enumeration;
using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

/// <summary>A three-valued collection of resources. What stands for an unknown number of instances is only maybe in.</summary>
public sealed class ResourceSet : Many<Resource>
{
    private readonly ResourceTable table;
    private readonly string kind;
    private readonly string? condition;
    private readonly bool isAll;
    private List<Member<Resource>>? members;

    /// <param name="table">The members.</param>
    /// <param name="kind">The kind of a type that names none.</param>
    /// <param name="condition">What the subject itself ranges over, when that is not known: what ranges over the same is there whenever the subject is.</param>
    /// <param name="openBecause">Why there may be further members.</param>
    /// <param name="trail">Where the collection is; null when nothing is traced.</param>
    internal ResourceSet(ResourceTable table, string kind, string? condition = null, string? openBecause = null, Trail? trail = null)
        : base(table.Members, openBecause, trail)
    {
        this.table = table;
        this.kind = kind;
        this.condition = condition;
    }

    private ResourceSet(ResourceTable table, string kind, string? condition, Trail? trail)
        : this(table, kind, condition, table.OpenBecause("*/*", kind), trail) => isAll = true;

    internal override List<Member<Resource>> Members => members ??= WithSubject(table.Members);

    /// <summary>The resources of these types: <c>"NetworkPolicy"</c> in the rule's own kind, or <c>"kubernetes/NetworkPolicy"</c>; <c>*</c> globs.</summary>
    public ResourceSet Of(params ReadOnlySpan<string> types)
    {
        var named = Trail is null ? "" : string.Join(" or ", types.ToArray());
        var trail = Trail?.ToSet($"there is no {named}", $"no {named} fits", Trail.IsOfAll);
        if (types.Length == 1) return Derive(WithSubject(table.Of(types[0], kind)), trail, OpenOf(types[0]));
        var kept = new List<Member<Resource>>();
        string? open = null;
        foreach (var type in types)
        {
            kept.AddRange(table.Of(type, kind));
            open ??= OpenOf(type);
        }

        return Derive(WithSubject([.. kept.Distinct()]), trail, open);
    }

    /// <summary>The resources that hold; one whose answer is unknown stays as a maybe.</summary>
    public ResourceSet Where(Func<Resource, Truth> test)
    {
        var (kept, open) = Keep(test);
        return Derive(kept, Trail?.ToSet($"of {Members.Count} resources none fits", "no resource fits", Trail.IsOfAll), open ?? OpenBecause);
    }

    /// <summary>
    /// The paths of the run's files that a pattern fits, whether or not a format reads them: <c>*</c> stands for any text and <c>?</c> for one
    /// character inside of a name, <c>**</c> for any number of folders; <c>infra/</c> is everything below. Open when the pattern is unknown.
    /// </summary>
    /// <param name="glob">Relative to the run's root, with forward slashes.</param>
    public Values Files(Value glob)
    {
        switch (glob.Node)
        {
            case ScalarNode pattern:
                var members = table.Files.Matching(pattern.Text).Select(path => new Member<Value>(path, true));
                return new([.. members], null, Trail?.ToSet($"there is no file {Found.Name(glob)}"));
            case null or NullNode:
                return new([], null, Trail);
            default:
                return new([], (glob.Node as UnknownNode)?.Cause ?? "the pattern of a path is no text", Trail);
        }
    }

    /// <summary>What <c>all</c> is.</summary>
    /// <param name="table">The resources of the unit.</param>
    /// <param name="kind">The subject's kind.</param>
    /// <param name="condition">What the subject itself ranges over, when that is not known.</param>
    /// <param name="trail">Where the collection is; null when nothing is traced.</param>
    internal static ResourceSet Everything(ResourceTable table, string kind, string? condition, Trail? trail = null) => new(table, kind, condition, trail);

    /// <summary>Whether a resource is of the kind of a type.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="type"><c>kind/type</c>, or a type alone; <c>*</c> stands for any text.</param>
    /// <param name="ownKind">The kind of a type that names none.</param>
    internal static bool IsOfKind(ResourceDescription resource, string type, string ownKind)
    {
        var slash = type.IndexOf('/', StringComparison.Ordinal);
        return Fits(slash < 0 ? ownKind : type[..slash], resource.Kind);
    }

    /// <summary>Whether a resource is what a rule's <c>on</c> or a type names.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="subject"><c>kind/type</c>, or a type alone; <c>*</c> stands for any text.</param>
    /// <param name="ownKind">The kind of a subject that names none.</param>
    internal static bool Matches(ResourceDescription resource, string subject, string ownKind)
    {
        var slash = subject.IndexOf('/', StringComparison.Ordinal);
        var kind = slash < 0 ? ownKind : subject[..slash];
        var type = slash < 0 ? subject : subject[(slash + 1)..];
        if (!Fits(kind, resource.Kind)) return false;
        return Fits(type, resource.Type, resource.Body.Dialect.IgnoresTextCase) || resource.Categories.Contains(type, StringComparer.Ordinal);
    }

    private static bool Fits(string pattern, string text, bool ignoresCase = false) =>
        pattern.Contains('*', StringComparison.Ordinal) ? FileSystemName.MatchesSimpleExpression(pattern, text, ignoresCase)
            : string.Equals(pattern, text, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private ResourceSet Derive(List<Member<Resource>> kept, Trail? trail, string? openBecause) =>
        new(new ResourceTable(kept, table.Files), kind, condition: null, openBecause, trail);

    /// <summary>Why there may be more of a type: of everything only that counts which may hide some of this type.</summary>
    private string? OpenOf(string type) => isAll ? table.OpenBecause(type, kind) : OpenBecause;

    /// <summary>Resources that range over what the subject ranges over are there when it is.</summary>
    private List<Member<Resource>> WithSubject(List<Member<Resource>> among)
    {
        if (condition is null || !among.Exists(HangsOnSubject)) return among;
        return among.ConvertAll(member => HangsOnSubject(member) ? member with { IsCertain = true } : member);
    }

    private bool HangsOnSubject(Member<Resource> member) => !member.IsCertain && string.Equals(member.Item.Description.SymbolicOver, condition, StringComparison.Ordinal);
}
