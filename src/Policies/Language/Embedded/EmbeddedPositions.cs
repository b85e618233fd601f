using SocPolicy.Language.Nodes;

namespace SocPolicy.Language.Embedded;

/// <summary>
/// Finds where the characters of a text stand in its file, line by line, so that a document inside of a text has positions in the
/// file: a heredoc or a block scalar loses its indentation, a quoted text its quotation marks. Where escapes stand between, the
/// whole text is the place.
/// </summary>
internal sealed class EmbeddedPositions
{
    private readonly TextNode text;
    private readonly List<(int Inner, int Outer)> lines = [];

    public EmbeddedPositions(TextNode text)
    {
        this.text = text;
        var content = text.Source.Text.Content;
        var at = text.Start;
        var end = Math.Min(text.End, content.Length);
        for (var inner = 0; inner <= text.Text.Length;)
        {
            var stop = text.Text.IndexOf('\n', inner);
            var line = text.Text.AsSpan(inner, (stop < 0 ? text.Text.Length : stop) - inner).TrimEnd('\r');
            var found = at > end ? -1 : content.AsSpan(at, end - at).IndexOf(line, StringComparison.Ordinal);
            if (found < 0)
            {
                lines.Clear();
                return;
            }

            lines.Add((inner, at + found));
            at += found + line.Length;
            if (stop < 0) break;
            inner = stop + 1;
        }
    }

    /// <summary>A copy of a tree that was read from the text, with positions in the file.</summary>
    public Node Move(Node node)
    {
        var (start, end) = Place(node.Start, node.End);
        var source = node.Source with { Text = text.Source.Text };
        return node switch
        {
            MapNode map => new MapNode([.. map.Entries.Select(Move)], source, start, end) { OpenBecause = map.OpenBecause },
            ListNode list => new ListNode([.. list.Items.Select(Move)], source, start, end) { OpenBecause = list.OpenBecause },
            TextNode scalar => new TextNode(scalar.Text, source, start, end),
            NumberNode number => new NumberNode(number.Number, number.Text, source, start, end),
            BooleanNode boolean => new BooleanNode(boolean.Value, boolean.Text, source, start, end),
            _ => new NullNode(source, start, end),
        };
    }

    private MapEntry Move(MapEntry entry)
    {
        var (start, end) = Place(entry.KeyStart, entry.KeyEnd);
        return new(entry.Key, start, end, Move(entry.Value));
    }

    private (int Start, int End) Place(int start, int end)
    {
        if (lines.Count == 0) return (text.Start, text.End);
        var first = Outer(start);
        return (first, Math.Max(first, Outer(end)));
    }

    private int Outer(int inner)
    {
        var line = lines.FindLastIndex(one => one.Inner <= inner);
        return lines[line].Outer + inner - lines[line].Inner;
    }
}
