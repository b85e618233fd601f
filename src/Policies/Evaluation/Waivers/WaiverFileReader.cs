using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Loading;
using SocPolicy.Manifests;
using SocPolicy.Manifests.Yaml;
using SocPolicy.Model;

namespace SocPolicy.Evaluation.Waivers;

/// <summary>
/// Reads a waivers' file. What has the wrong form is an error at its place; what is right but not enough, a missing approver, is for the
/// controls about waivers to say.
/// </summary>
internal static class WaiverFileReader
{
    private const int Most = 5000;

    /// <summary>The waivers. Adds SOC2002, SOC2004 and SOC2060 to SOC2066, and those of the YAML reader.</summary>
    public static IReadOnlyList<WaiverCandidate> Read(SourceText text, DiagnosticBag diagnostics)
    {
        var before = new DiagnosticBag();
        var documents = YamlReader.Read(new NodeSource(text, Dialect.Strict), YamlOptions.Plain, before);
        diagnostics.AddRange(before.ToSortedList());
        if (documents is not [{ Root: MapNode map }])
        {
            if (!before.HasErrors) diagnostics.Error("SOC2060", documents.Count > 1 ? Fields.Start(documents[1].Root) : text.Span(0, 0), "A waivers' file holds one map. Begin it with apiVersion: socpolicy/v1, then waivers: and a list.");
            return [];
        }

        var fields = new Fields(map, "a waivers' file", diagnostics);
        ReadVersion(fields, diagnostics);
        var entries = fields.Maps("waivers", required: fields.Find("waivers") is null or NullNode);
        fields.RejectOthers();
        if (entries.Count > Most) diagnostics.Error("SOC2066", Fields.Start(entries[Most]), $"The file holds more than {Most} waivers. Mend some of what they cover, or waive wider with * in resource or path.");
        return [.. entries.Take(Most).Select(entry => ReadOne(entry, diagnostics)).OfType<WaiverCandidate>()];
    }

    private static void ReadVersion(Fields fields, DiagnosticBag diagnostics)
    {
        var version = fields.OptionalText("apiVersion");
        if (version == DocumentHeader.ApiVersion) return;
        if (fields.Find("apiVersion") is not { } node) fields.Missing("apiVersion");
        else if (version is not null) diagnostics.Error("SOC2061", node.Span, $"apiVersion \"{Printable.Shorten(version)}\" is not known. Write {DocumentHeader.ApiVersion}.");
    }

    private static WaiverCandidate? ReadOne(MapNode map, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var fields = new Fields(map, "a waiver", found);
        var problems = new List<string>();
        var controls = fields.Texts("control", required: false);
        foreach (var control in controls.Where(one => !WaiverForms.IsControl(one.Text)))
            found.Error("SOC2062", control.Span, $"\"{Printable.Shorten(control.Text)}\" is no id of a control. Use one, such as SP2001, or a list of them.");
        if (controls.Count == 0) problems.Add("it names no control");
        var resource = fields.OptionalText("resource");
        var path = ReadPath(fields, found);
        if (resource is null && path is null) problems.Add("it names no resource and no path");
        var waiver = new Waiver
        {
            Controls = [.. controls.Select(one => one.Text).Distinct()],
            Rule = fields.OptionalText("rule"),
            Resource = resource,
            Path = path,
            Item = fields.OptionalText("item"),
            Owner = Required(fields, "owner", problems),
            Approver = Required(fields, "approver", problems),
            Justification = Required(fields, "justification", problems),
            Ticket = Required(fields, "ticket", problems),
            Until = ReadDay(fields, problems, found),
            Span = Headers.FirstKey(map),
        };
        if (waiver.Justification.Length is > 0 and < WaiverForms.ShortestJustification)
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"its justification has {waiver.Justification.Length} characters of {WaiverForms.ShortestJustification} at least"));
        fields.RejectOthers();
        diagnostics.AddRange(found.ToSortedList());
        return found.HasErrors ? null : new(waiver, problems);
    }

    private static string Required(Fields fields, string key, List<string> problems)
    {
        var text = fields.OptionalText(key);
        if (text is null) problems.Add($"it has no {key}");
        return text ?? "";
    }

    private static string? ReadPath(Fields fields, DiagnosticBag diagnostics)
    {
        if (fields.OptionalText("path") is not { } path) return null;
        if (path.Contains('\\', StringComparison.Ordinal) || path.StartsWith('/') || path.Split('/').Contains(".."))
            diagnostics.Error("SOC2063", fields.Find("path")!.Span, $"\"{Printable.Shorten(path)}\" is no glob of files below the waivers' file. Write it relative to that, with forward slashes, such as infra/legacy/**.");
        return path;
    }

    private static DateOnly ReadDay(Fields fields, List<string> problems, DiagnosticBag diagnostics)
    {
        var text = Required(fields, "expires", problems);
        if (text.Length == 0) return DateOnly.MinValue;
        if (WaiverForms.Day(text) is { } day) return day;
        diagnostics.Error("SOC2064", fields.Find("expires")!.Span, $"\"{Printable.Shorten(text)}\" is no day. Write year, month and day, such as 2027-03-31.");
        return DateOnly.MinValue;
    }
}
