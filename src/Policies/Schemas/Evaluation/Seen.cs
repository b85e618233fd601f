using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Evaluation;

/// <summary>Which entries of a map, or items of a list, some schema has evaluated (Core, 11): one bit each, by position.</summary>
internal sealed class Seen
{
    private readonly ulong[] bits;

    private Seen(int words) => bits = new ulong[words];

    /// <summary>Nothing evaluated yet.</summary>
    public static Seen For(Node node) => new(node switch
    {
        MapNode map => (map.Entries.Count + 63) / 64,
        ListNode list => (list.Items.Count + 63) / 64,
        _ => 0,
    });

    public bool this[int position] => (bits[position / 64] & (1UL << (position % 64))) != 0;

    /// <summary>Nothing evaluated yet, for the same value.</summary>
    public Seen Fresh() => new(bits.Length);

    public void Mark(int position) => bits[position / 64] |= 1UL << (position % 64);

    public void MarkAll() => Array.Fill(bits, ulong.MaxValue);

    /// <summary>Takes over what another schema has evaluated of the same value.</summary>
    public void Add(Seen other)
    {
        for (var i = 0; i < bits.Length; i++) bits[i] |= other.bits[i];
    }
}
