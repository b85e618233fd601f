using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Language.Properties;

/// <summary>Whether an answer that was given while something was unknown allows for the answer that is given once it is known.</summary>
internal static class Knowledge
{
    public static bool Allows(object? before, object? after) => (before, after) switch
    {
        (Truth a, Truth b) => a.State == State.Unknown || a.State == b.State,
        (Value a, Value b) => Allows(a.Node, b.Node),
        (Values a, Values b) => Allows(a, b, static (x, y) => Allows(x.Node, y.Node)),
        (ResourceSet a, ResourceSet b) => Allows(a, b, static (x, y) => x.Description.Address == y.Description.Address),
        (Statements a, Statements b) => Allows(a, b, static (x, y) => Allows(x.Node.Node, y.Node.Node)),
        (ImageReference a, ImageReference b) => Allows(a.Registry, b.Registry) && Allows(a.Repository, b.Repository) && Allows(a.Tag, b.Tag) && Allows(a.Digest, b.Digest),
        (Resource a, Resource b) => a.Description.Address == b.Description.Address,
        (Statement a, Statement b) => Allows(a.Node, b.Node),
        // op_True and op_False say "surely": what was not sure may become so.
        (bool a, bool b) => !a || b,
        _ => true,
    };

    private static bool Allows(Node? before, Node? after)
    {
        switch (before)
        {
            case UnknownNode { IsPresent: false }:
                return true;
            case UnknownNode { IsText: true } text:
                return after is ScalarNode written ? Comparer.MayBe(text, written.Text)
                    : after is UnknownNode { IsText: true } other && other.Prefix.StartsWith(text.Prefix, StringComparison.Ordinal) && other.Suffix.EndsWith(text.Suffix, StringComparison.Ordinal);
            case UnknownNode:
                return after is not (null or NullNode or UnknownNode { IsPresent: false });
            case IntervalNode interval:
                return after switch
                {
                    NumberNode number => number.Number >= interval.Low && (interval.High is null || number.Number <= interval.High),
                    IntervalNode inner => inner.Low >= interval.Low && (interval.High is null || inner.High <= interval.High),
                    _ => false,
                };
            case null:
                return after is null;
            case NullNode:
                return after is NullNode;
            case ListNode list:
                return after is ListNode longer && AllowsAll([.. list.Items.Select(item => (item, true))], list.OpenBecause is not null, [.. longer.Items], Allows);
            case MapNode map:
                return after is MapNode wider
                    && map.Entries.All(entry => Allows(entry.Value, wider.Find(entry.Key)))
                    && (map.OpenBecause is not null || wider.Entries.All(entry => map.Find(entry.Key) is not null));
            case ScalarNode scalar:
                return after is ScalarNode same && same.GetType() == scalar.GetType() && same.Text == scalar.Text;
            default:
                return false;
        }
    }

    private static bool Allows<T>(Many<T> before, Many<T> after, Func<T, T, bool> allows)
    {
        if (after.OpenBecause is not null && before.OpenBecause is null) return false;
        // What is still only maybe there afterwards was so before as well; for the comparison it is there.
        return AllowsAll([.. before.Members.Select(one => (one.Item, one.IsCertain))], before.OpenBecause is not null, [.. after.Members.Select(one => one.Item)], allows);
    }

    /// <summary>In order: what was certain is still there, and what is there now was there, or may have been.</summary>
    private static bool AllowsAll<TBefore, TAfter>((TBefore Item, bool IsCertain)[] before, bool isOpen, TAfter[] after, Func<TBefore, TAfter, bool> allows)
    {
        var reach = new bool[after.Length + 1];
        for (var j = 0; j <= after.Length; j++) reach[j] = j == 0 || isOpen;
        foreach (var (item, isCertain) in before)
        {
            var next = new bool[after.Length + 1];
            for (var j = 0; j <= after.Length; j++)
            {
                next[j] = (!isCertain && reach[j])
                    || (j > 0 && reach[j - 1] && allows(item, after[j - 1]))
                    || (j > 0 && isOpen && next[j - 1]);
            }

            reach = next;
        }

        return reach[^1];
    }
}
