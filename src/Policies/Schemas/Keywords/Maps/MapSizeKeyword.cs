using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Maps;

/// <summary><c>minProperties</c> and <c>maxProperties</c> (Validation, 6.5.1 and 6.5.2).</summary>
internal sealed class MapSizeKeyword(int least, int most, string? advice) : Keyword
{
    public static MapSizeKeyword? Read(SchemaView schema)
    {
        var (least, most) = (schema.Count("minProperties"), schema.Count("maxProperties"));
        return least is null && most is null ? null : new(least ?? 0, most ?? int.MaxValue, schema.Advice);
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not MapNode map) return true;
        var count = map.Entries.Count;
        var isTooSmall = count < least && map.OpenBecause is null;
        if (!isTooSmall && count <= most) return true;
        if (!run.Collects) return false;
        var has = $"{Phrases.Subject(run.Path)} has {Phrases.Count(count, "key", "keys")}.";
        return isTooSmall
            ? run.Fail("minProperties", node, $"{has} {advice ?? $"Write at least {least}."}")
            : run.Fail("maxProperties", node, $"{has} {advice ?? $"Write at most {most}."}");
    }
}
