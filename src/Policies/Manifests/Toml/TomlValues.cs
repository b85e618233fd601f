using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Toml;

/// <summary>Reads keys and values.</summary>
internal sealed class TomlValues(NodeSource source, TomlScanner scanner)
{
    private int depth;
    private int count;

    /// <summary>A key with its parts; null after an error.</summary>
    public List<TomlKey>? ReadKey()
    {
        var parts = new List<TomlKey>(1);
        do
        {
            scanner.SkipBlanks();
            var start = scanner.At;
            string? text;
            if (scanner.Current is '"' or '\'')
            {
                text = TomlText.ReadLine(scanner);
            }
            else
            {
                while (!scanner.IsAtEnd && (char.IsAsciiLetterOrDigit(scanner.Current) || scanner.Current is '_' or '-')) scanner.At++;
                text = scanner.Content[start..scanner.At];
                if (text.Length == 0) scanner.Fail(start, start + 1, $"{Printable.Quote(scanner.Content, start)} stands where a key is expected. Write a key of letters, digits, '_' and '-', or put it into quotation marks.");
            }

            if (scanner.HasFailed || text is null) return null;
            parts.Add(new(text, start, scanner.At));
            if (parts.Count > ReadingLimits.MaximumDepth)
            {
                FailDepth(start);
                return null;
            }

            scanner.SkipBlanks();
        }
        while (scanner.Take("."));
        return parts;
    }

    /// <summary>A value; null after an error.</summary>
    /// <param name="keyDepth">How many tables the parts of its key make.</param>
    public Node? ReadValue(int keyDepth)
    {
        if (++count > ReadingLimits.MaximumNodes)
        {
            scanner.Fail(scanner.At, scanner.At, $"The file holds more than {ReadingLimits.MaximumNodes} values. Split it, or exclude it from the run.", "SOC4033");
            return null;
        }

        var start = scanner.At;
        switch (scanner.Current)
        {
            case '"' or '\'':
                return TomlText.Read(scanner) is { } text ? new TextNode(text, source, start, scanner.At) : null;
            case '[':
                return Nested(keyDepth, ReadList);
            case '{':
                return Nested(keyDepth, ReadInlineTable);
            default:
                var end = start;
                while (end < scanner.Content.Length && (char.IsAsciiLetterOrDigit(scanner.Content[end]) || scanner.Content[end] is '+' or '-' or '_' or '.' or ':' || (scanner.Content[end] == ' ' && TomlScalar.IsBetweenDateAndTime(scanner.Content, start, end)))) end++;
                scanner.At = end;
                if (TomlScalar.Of(scanner.Content[start..end], source, start, end) is { } scalar) return scalar;
                scanner.Fail(start, Math.Max(end, start + 1), end == start ? $"{Printable.Quote(scanner.Content, start)} stands where a value is expected. Write the value." : $"{Printable.Shorten(scanner.Content[start..end])} is no value. Write a number, a date, true or false, or a text in quotation marks.");
                return null;
        }
    }

    /// <summary>Puts a value under its key: each part but the last is a table that keys alone make.</summary>
    public void Add(TomlTable table, List<TomlKey> key, Node value)
    {
        foreach (var part in key.Take(key.Count - 1))
        {
            var there = table.Find(part.Text);
            if (there is null)
            {
                var made = new TomlTable(key[0].Start, value.End) { IsDotted = true };
                table.Add(part, null, made, null);
                table = made;
            }
            else if (there.Table is { IsDotted: true } inner)
            {
                inner.End = Math.Max(inner.End, value.End);
                table = inner;
            }
            else
            {
                FailDuplicate(part, there.Key);
                return;
            }
        }

        if (table.Find(key[^1].Text) is { } taken) FailDuplicate(key[^1], taken.Key);
        else table.Add(key[^1], value, null, null);
    }

    /// <summary>Adds SOC4031.</summary>
    public void FailDuplicate(TomlKey key, TomlKey first)
    {
        var place = scanner.Text.Span(first.Start, first.End);
        scanner.Fail(key.Start, key.End, $"The key \"{Printable.Shorten(key.Text)}\" stands in line {place.StartLine}, column {place.StartColumn} already. Keep one of the two.", "SOC4031");
    }

    private Node? Nested(int keyDepth, Func<Node?> read)
    {
        if (depth + keyDepth > ReadingLimits.MaximumDepth)
        {
            FailDepth(scanner.At);
            return null;
        }

        depth += keyDepth;
        var node = read();
        depth -= keyDepth;
        return node;
    }

    private ListNode? ReadList()
    {
        var start = scanner.At++;
        var items = new List<Node>();
        var mayGoOn = true;
        while (true)
        {
            scanner.SkipLines();
            if (scanner.HasFailed) return null;
            if (scanner.Take("]")) return new ListNode([.. items], source, start, scanner.At);
            if (scanner.IsAtEnd || !mayGoOn)
            {
                scanner.Fail(start, start + 1, "The list that begins here is not closed. Add the missing ']', or a comma between its items.");
                return null;
            }

            if (ReadValue(1) is not { } item) return null;
            items.Add(item);
            scanner.SkipLines();
            mayGoOn = scanner.Take(",");
        }
    }

    private MapNode? ReadInlineTable()
    {
        var start = scanner.At++;
        var table = new TomlTable(start, start);
        scanner.SkipBlanks();
        if (!scanner.Take("}"))
        {
            do
            {
                if (ReadKey() is not { } key) return null;
                if (!scanner.Take("="))
                {
                    scanner.Fail(key[0].Start, key[^1].End, "The key has no value. Write an '=' and the value behind it.");
                    return null;
                }

                scanner.SkipBlanks();
                if (ReadValue(key.Count) is not { } value) return null;
                Add(table, key, value);
                scanner.SkipBlanks();
                if (scanner.HasFailed) return null;
            }
            while (scanner.Take(","));
            if (!scanner.Take("}"))
            {
                scanner.Fail(start, start + 1, "The table that begins here is not closed in its line. Add the missing '}', or a comma between its keys.");
                return null;
            }
        }

        table.End = scanner.At;
        return table.ToNode(source);
    }

    private void FailDepth(int at) => scanner.Fail(at, at + 1, $"Values nest more than {ReadingLimits.MaximumDepth} deep. Flatten them, or exclude the file from the run.", "SOC4032");
}
