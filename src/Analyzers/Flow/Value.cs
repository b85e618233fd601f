using System.Collections.Immutable;

namespace SocPolicy.Analyzers.Flow;

/// <summary>
/// What the analysis knows of a value: the labels that show when it is printed, and those hidden in its members
/// (an object's own ToString prints its type, a read of the member brings the label out).
/// </summary>
internal readonly struct Value(ulong labels, ImmutableDictionary<string, Value>? members = null, bool isClean = false) : IEquatable<Value>
{
    /// <summary>A constant, or what a sanitizer made: the name of the variable that holds it says nothing any more.</summary>
    public static readonly Value Clean = new(0, null, true);

    private const int MaxMembers = 32;

    /// <summary>Bits of a <see cref="LabelTable"/>.</summary>
    public ulong Labels { get; } = labels;

    public ImmutableDictionary<string, Value>? Members { get; } = members;

    public bool IsClean { get; } = isClean;

    private bool IsEmpty => Labels == 0 && Members is null;

    /// <summary>The labels at any depth: what a serializer would write.</summary>
    public ulong AllLabels => Members is null ? Labels : Members.Values.Aggregate(Labels, static (all, member) => all | member.AllLabels);

    public static Value operator |(Value left, Value right)
    {
        var clean = left.IsClean && right.IsClean;
        if (right.IsEmpty) return left.IsClean == clean ? left : new Value(left.Labels, left.Members, clean);
        if (left.IsEmpty) return right.IsClean == clean ? right : new Value(right.Labels, right.Members, clean);
        var members = left.Members ?? right.Members;
        if (left.Members is not null && right.Members is not null && !ReferenceEquals(left.Members, right.Members))
            foreach (var pair in right.Members)
                members = members!.SetItem(pair.Key, members.TryGetValue(pair.Key, out var own) ? own | pair.Value : pair.Value);
        return new Value(left.Labels | right.Labels, members, clean);
    }

    /// <summary>The same object with one member replaced. Deeper objects keep only their labels, so that loops end.</summary>
    public Value With(string member, Value value)
    {
        var stored = value.Members is null ? value : new Value(value.AllLabels);
        var members = Members ?? ImmutableDictionary<string, Value>.Empty;
        return members.Count >= MaxMembers && !members.ContainsKey(member) ? this : new Value(Labels, members.SetItem(member, stored));
    }

    /// <summary>The same object, printing more.</summary>
    public Value Showing(ulong labels) => new(Labels | labels, Members);

    public bool Equals(Value other)
    {
        if (Labels != other.Labels || IsClean != other.IsClean) return false;
        if (ReferenceEquals(Members, other.Members)) return true;
        if (Members is null || other.Members is null || Members.Count != other.Members.Count) return false;
        foreach (var pair in Members)
            if (!other.Members.TryGetValue(pair.Key, out var value) || !value.Equals(pair.Value)) return false;
        return true;
    }

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => Labels.GetHashCode();
}
