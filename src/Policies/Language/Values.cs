using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

/// <summary>A three-valued collection of values.</summary>
public sealed class Values : Many<Value>
{
    internal Values(List<Member<Value>> members, string? openBecause = null, Trail? trail = null)
        : base(members, openBecause, trail)
    {
    }

    /// <summary>Texts that no manifest holds: <c>Values.Of("a", "b").All(key => resource[key] == true)</c>.</summary>
    public static Values Of(params ReadOnlySpan<string> items)
    {
        var members = new List<Member<Value>>(items.Length);
        foreach (var item in items) members.Add(new(item, true));
        return new(members);
    }

    /// <summary>The members that hold; one whose answer is unknown stays as a maybe.</summary>
    public Values Where(Func<Value, Truth> test)
    {
        var (kept, open) = Keep(test);
        return new(kept, open, Trail);
    }

    /// <summary>Whether some member equals this value.</summary>
    public Truth Contains(Value item) => Any(member => member == item);

    /// <summary>Whether some member is one of these texts.</summary>
    public Truth ContainsAny(params ReadOnlySpan<string> items)
    {
        var texts = items.ToArray();
        return Any(member => member.IsAnyOf(texts));
    }

    /// <summary>Whether some member equals one of these values.</summary>
    public Truth ContainsAny(Values items) => Any(member => member.IsAnyOf(items));

    /// <summary>The members of both.</summary>
    public Values Union(Values other) => Members.Count + other.Members.Count > Budget.Members
        ? new(Members, Budget.MembersCause, Trail)
        : new([.. Members, .. other.Members], OpenBecause ?? other.OpenBecause, Trail);

    /// <summary>The first member; missing when there is none, unknown when it is not certain which one is first.</summary>
    public Value First() => OpenBecause is null && Members.Count > 0 ? Certain(Members[0]) : End();

    /// <summary>The last member; missing when there is none, unknown when it is not certain which one is last.</summary>
    public Value Last() => OpenBecause is null && Members.Count > 0 ? Certain(Members[^1]) : End();

    internal string Show()
    {
        var shown = Members.Take(8).Select(member => member.Item.Show());
        return string.Join(", ", Members.Count > 8 || OpenBecause is not null ? shown.Append("...") : shown);
    }

    internal static Values FromPath(Value value, ReadOnlySpan<string> path)
    {
        var found = new List<Member<Value>>();
        string? open = null;
        var place = value.Trail;
        Collect(value, path, found, ref open, ref place);
        if (place is not null && found.Count == 0 && open is null) place = Absence(value, path);
        return new(found, open, place);
    }

    /// <summary>Where a path ends that leads nowhere: at the first key that is not there, of lists in their first item.</summary>
    private static Trail? Absence(Value value, ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            while (value.Node is ListNode { Items.Count: > 0 } list) value = value.ItemAt(list, 0);
            if (value.Node is not MapNode) break;
            value = value[key];
        }

        return value.Trail;
    }

    /// <summary>The items of several lists of one map, in one collection.</summary>
    internal static Values FromKeys(Value value, ReadOnlySpan<string> keys)
    {
        var found = new List<Member<Value>>(4);
        string? open = null;
        var place = value.Trail;
        foreach (var key in keys) Collect(value[key], [], found, ref open, ref place);
        return new(found, open, value.Trail);
    }

    internal static Values FromEntries(Value value)
    {
        var found = new List<Member<Value>>();
        switch (value.Node)
        {
            case MapNode map:
                // What may be missing may be no entry.
                foreach (var entry in map.Entries) found.Add(new(new(entry.Value, value.Trail?.ToKey(entry.Key, entry.Value), entry.Key, value.Owner), entry.Value is not UnknownNode { IsPresent: false }));
                return new(found, map.OpenBecause, value.Trail);
            case ListNode list:
                for (var i = 0; i < list.Items.Count; i++) found.Add(new(value.ItemAt(list, i), true));
                return new(found, list.OpenBecause, value.Trail);
            case null or NullNode:
                return new(found, null, value.Trail);
            case UnknownNode unknown:
                return new(found, unknown.Cause, value.Trail);
            default:
                return new(found, "it is no map", value.Trail);
        }
    }

    internal static Values FromLeaves(Value value)
    {
        var found = new List<Member<Value>>();
        string? open = null;
        var pending = new Stack<Value>();
        pending.Push(value);
        while (pending.TryPop(out var next))
        {
            switch (next.Node)
            {
                case MapNode or ListNode:
                    var entries = next.Entries;
                    open ??= entries.OpenBecause;
                    for (var i = entries.Members.Count - 1; i >= 0; i--) pending.Push(entries.Members[i].Item);
                    break;
                // It may be missing, or hold any number of scalars.
                case UnknownNode { IsText: false } unknown:
                    open ??= unknown.Cause;
                    found.Add(new(next, false));
                    break;
                case not (null or NullNode):
                    found.Add(new(next, true));
                    break;
            }
        }

        return new(found, open, value.Trail);
    }

    /// <param name="value">Where to go on.</param>
    /// <param name="path">The keys that are left.</param>
    /// <param name="found">Takes what is there.</param>
    /// <param name="open">Why there may be more.</param>
    /// <param name="place">Becomes that of an unknown value in whose stead there is nothing.</param>
    private static void Collect(Value value, ReadOnlySpan<string> path, List<Member<Value>> found, ref string? open, ref Trail? place)
    {
        switch (value.Node)
        {
            case null or NullNode:
                return;
            case ListNode list:
                open ??= list.OpenBecause;
                for (var i = 0; i < list.Items.Count; i++)
                {
                    // An item that is unknown is one all the same, unless it is null.
                    if (path.Length == 0 && list.Items[i] is UnknownNode unknownItem) found.Add(new(value.ItemAt(list, i), unknownItem.IsPresent));
                    else Collect(value.ItemAt(list, i), path, found, ref open, ref place);
                }

                return;
            // It may be a list of any length, unless it is surely a text.
            case UnknownNode unknown when path.Length > 0 || !unknown.IsText:
                if (open is null && found.Count == 0) place = value.Trail;
                open ??= unknown.Cause;
                return;
            default:
                if (path.Length == 0) found.Add(new(value, true));
                else if (value.Node is MapNode) Collect(value[path[0]], path[1..], found, ref open, ref place);
                else open ??= $"\"{path[0]}\" is looked for in what is no map";
                return;
        }
    }

    private Value Certain(Member<Value> member) =>
        member.IsCertain ? member.Item : Unsure("it is not certain that this member is there");

    private Value End() => OpenBecause is { } cause ? Unsure(cause) : new(null, Trail?.ToView("item", null));

    private Value Unsure(string cause)
    {
        var unknown = new UnknownNode(cause, NodeSource.Literal, 0, 0);
        return new(unknown, Trail?.ToView("item", unknown));
    }
}
