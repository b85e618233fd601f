using System.Text;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>Joins literals and values to a text; what is unknown leaves a hole whose surroundings stay known.</summary>
internal sealed class TemplateText(Origin origin)
{
    private readonly List<TemplatePiece> pieces = [];
    private readonly List<ResourceReference> references = [];
    private string? problem;

    public void Add(string literal, Origin at)
    {
        if (literal.Length > 0) pieces.Add(new(literal, null, at));
    }

    public void Add(HclValue value)
    {
        References.Collect(value, ReferenceKind.Part, references);
        if (value is UnknownValue) pieces.Add(new(null, value, value.Origin));
        else if (Conversions.ToText(value) is { } text) Add(text, value.Origin);
        else problem ??= $"a text cannot hold a {value.TypeName}";
    }

    public HclValue Finish()
    {
        if (problem is not null) return new UnknownValue(problem, origin) { IsError = true, IsPresent = true, References = references };
        var first = pieces.FindIndex(piece => piece.Hole is not null);
        var json = EmbeddedJson.IfLikely(pieces);
        if (first < 0) return new TextValue(Join(pieces), origin) { References = references, Json = json };
        var last = pieces.FindLastIndex(piece => piece.Hole is not null);
        var opening = (UnknownValue)pieces[first].Hole!;
        var closing = (UnknownValue)pieces[last].Hole!;
        return new UnknownValue(opening.Cause, origin)
        {
            IsError = pieces.Exists(piece => piece.Hole is UnknownValue { IsError: true }),
            IsPresent = true,
            IsText = true,
            IsTraced = pieces.TrueForAll(piece => piece.Hole is null or UnknownValue { IsTraced: true } || (piece.Hole.References.Count > 0 && piece.Hole.References.All(one => one.Kind == ReferenceKind.Whole))),
            Prefix = Join(pieces[..first]) + opening.Prefix,
            Suffix = closing.Suffix + Join(pieces[(last + 1)..]),
            References = references,
            Json = json,
        };
    }

    private static string Join(List<TemplatePiece> parts)
    {
        if (parts.Count == 1) return parts[0].Text!;
        var built = new StringBuilder();
        foreach (var part in parts) built.Append(part.Text);
        return built.ToString();
    }
}
