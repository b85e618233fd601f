using System.IO.Enumeration;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

/// <summary>A three-valued collection of resources.</summary>
public sealed class ResourceSet : Many<Resource>
{
    private readonly ResourceTable table;
    private readonly string kind;

    internal ResourceSet(ResourceTable table, string kind, string? openBecause = null, Trail? trail = null)
        : base(table.Members, openBecause, trail)
    {
        this.table = table;
        this.kind = kind;
    }

    /// <summary>The resources of these types: <c>"NetworkPolicy"</c> in the rule's own kind, or <c>"kubernetes/NetworkPolicy"</c>; <c>*</c> globs.</summary>
    public ResourceSet Of(params ReadOnlySpan<string> types)
    {
        if (types.Length == 1) return new(new ResourceTable(table.Of(types[0], kind)), kind, OpenBecause, Trail);
        var kept = new List<Member<Resource>>();
        foreach (var type in types) kept.AddRange(table.Of(type, kind));
        return new(new ResourceTable([.. kept.Distinct()]), kind, OpenBecause, Trail);
    }

    /// <summary>The resources that hold; one whose answer is unknown stays as a maybe.</summary>
    public ResourceSet Where(Func<Resource, Truth> test) => new(new ResourceTable(Keep(test)), kind, OpenBecause, Trail);

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
}
