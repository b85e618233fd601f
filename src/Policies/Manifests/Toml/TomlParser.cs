using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Toml;

/// <summary>Parses TOML 1.0 (toml.io/en/v1.0.0): headers, dotted keys, and where tables may grow. Stops at the first error.</summary>
internal sealed class TomlParser
{
    private readonly NodeSource source;
    private readonly TomlScanner scanner;
    private readonly TomlValues values;
    private readonly TomlTable root;
    private TomlTable current;

    private TomlParser(NodeSource source, DiagnosticBag diagnostics)
    {
        this.source = source;
        scanner = new(source.Text, diagnostics);
        values = new(source, scanner);
        root = current = new TomlTable(0, source.Text.Content.Length);
    }

    /// <summary>The document; null after SOC4031, SOC4032, SOC4033 or SOC4332.</summary>
    public static MapNode? Parse(NodeSource source, DiagnosticBag diagnostics) => new TomlParser(source, diagnostics).Parse();

    private MapNode? Parse()
    {
        if (scanner.Content.StartsWith('\uFEFF')) scanner.At = 1;
        while (true)
        {
            scanner.SkipLines();
            if (scanner.HasFailed) return null;
            if (scanner.IsAtEnd) return root.ToNode(source);
            if (scanner.Current == '[') ReadHeader();
            else ReadEntry();
            if (!scanner.HasFailed) EndLine();
        }
    }

    private void EndLine()
    {
        scanner.SkipBlanks();
        if (scanner.Current == '#') scanner.SkipComment();
        if (scanner.IsAtEnd || scanner.Take("\n") || scanner.Take("\r\n")) return;
        scanner.Fail(scanner.At, scanner.At + 1, $"{Printable.Quote(scanner.Content, scanner.At)} stands behind the end of the value. Begin a new line, or put the text into quotation marks.");
    }

    private void ReadEntry()
    {
        if (values.ReadKey() is not { } key) return;
        scanner.SkipBlanks();
        if (!scanner.Take("="))
        {
            scanner.Fail(key[0].Start, key[^1].End, "The key has no value. Write an '=' and the value behind it.");
            return;
        }

        scanner.SkipBlanks();
        if (values.ReadValue(key.Count) is not { } value) return;
        values.Add(current, key, value);
        current.End = Math.Max(current.End, value.End);
    }

    private void ReadHeader()
    {
        var start = scanner.At;
        var isList = scanner.Take("[[");
        if (!isList) scanner.At++;
        scanner.SkipBlanks();
        if (values.ReadKey() is not { } key) return;
        scanner.SkipBlanks();
        if (!scanner.Take(isList ? "]]" : "]"))
        {
            scanner.Fail(start, scanner.At, $"The header that begins here is not closed. Add the missing '{(isList ? "]]" : "]")}'.");
            return;
        }

        var table = root;
        foreach (var part in key.Take(key.Count - 1))
        {
            if (Into(table, part, start) is not { } next) return;
            table = next;
        }

        var last = key[^1];
        var made = isList ? OpenList(table, last, start) : OpenTable(table, last, start);
        if (made is null) return;
        made.IsDefined = true;
        current = made;
    }

    /// <summary>A table on the way of a header: it is made when it is not there, and of a list the last is meant.</summary>
    private TomlTable? Into(TomlTable table, TomlKey key, int start)
    {
        switch (table.Find(key.Text))
        {
            case null:
                var made = new TomlTable(start, scanner.At);
                table.Add(key, null, made, null);
                return made;
            case { Table: { } inner }:
                return inner;
            case { Tables: { } list }:
                return list[^1];
            case var taken:
                values.FailDuplicate(key, taken.Key);
                return null;
        }
    }

    private TomlTable? OpenTable(TomlTable table, TomlKey key, int start)
    {
        if (table.Find(key.Text) is not { } there) return Into(table, key, start);
        if (there.Table is { IsDefined: false, IsDotted: false } implied) return implied;
        values.FailDuplicate(key, there.Key);
        return null;
    }

    private TomlTable? OpenList(TomlTable table, TomlKey key, int start)
    {
        var made = new TomlTable(start, scanner.At);
        if (table.Find(key.Text) is not { } there)
        {
            table.Add(key, null, null, [made]);
            return made;
        }

        if (there.Tables is not { } list)
        {
            values.FailDuplicate(key, there.Key);
            return null;
        }

        list.Add(made);
        return made;
    }
}
