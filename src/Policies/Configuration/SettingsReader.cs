using System.Text.RegularExpressions;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Loading;
using SocPolicy.Manifests.Discovery;
using SocPolicy.Manifests.Yaml;
using SocPolicy.Model;

namespace SocPolicy.Configuration;

/// <summary>
/// Reads a <c>socpolicy.yaml</c>. It takes what <c>socpolicy.schema.json</c> takes, and reports the rest with its place, all of it. Whether
/// ids, parameters and kinds exist only a run can tell: <c>SettingsApplication</c>.
/// </summary>
public static partial class SettingsReader
{
    private const int LongestSystemName = 120;
    private const int ShortestReason = 10;

    private static readonly (string Word, Severity Value)[] SeverityWords = [("error", Severity.Error), ("warning", Severity.Warning), ("note", Severity.Note)];

    /// <summary>A severity that is no severity: the control is turned off.</summary>
    private static readonly (string Word, int Value)[] SeveritySettings =
        [.. SeverityWords.Select(one => (one.Word, (int)one.Value)), ("none", -1)];

    /// <summary>Reads a text.</summary>
    /// <param name="text">The file.</param>
    /// <param name="folder">The absolute folder that its paths are relative to.</param>
    /// <param name="diagnostics">Takes SOC2002 to SOC2005 and SOC2030 to SOC2039.</param>
    /// <returns>What could be read; the default for the rest.</returns>
    public static Settings Read(SourceText text, string folder, DiagnosticBag diagnostics)
    {
        var nothing = new Settings { Source = text, Folder = folder };
        var problems = new DiagnosticBag();
        var documents = YamlReader.Read(new NodeSource(text, Dialect.Strict), YamlOptions.Plain, problems);
        diagnostics.AddRange(problems.ToSortedList());
        if (documents is [{ Root: MapNode map }]) return ReadDocument(map, text, folder, diagnostics);
        if (problems.HasErrors) return nothing;
        if (documents.Count == 0) diagnostics.Error("SOC2030", text.Span(0, 0), "The file says nothing. Begin it with apiVersion: socpolicy/v1, or run socpolicy init to have one written.");
        else if (documents.Count > 1) diagnostics.Error("SOC2030", Fields.Start(documents[1].Root), "Settings are one document. Remove the line --- and what follows it.");
        else diagnostics.Error("SOC2030", Fields.Start(documents[0].Root), "Settings are a map. Begin the file with apiVersion: socpolicy/v1.");
        return nothing;
    }

    private static Settings ReadDocument(MapNode map, SourceText text, string folder, DiagnosticBag diagnostics)
    {
        var fields = new SettingsMap(map, "the settings", diagnostics);
        if (fields.Text("apiVersion", isRequired: true) is { } version && version.Text != DocumentHeader.ApiVersion)
            diagnostics.Error("SOC2005", version.Span, $"apiVersion \"{version.Text}\" is not known. Write {DocumentHeader.ApiVersion}.");
        var settings = new Settings
        {
            Source = text,
            Folder = folder,
            System = ReadSystem(fields.SubMap("system", "the system", isRequired: true), diagnostics),
            Report = fields.SubMap("report", "the report") is { } report ? ReportReader.Read(report, diagnostics) : null,
            Policies = ReadPolicies(fields.SubMap("policies", "the policies"), folder, diagnostics),
            Manifests = ReadManifests(fields.SubMap("manifests", "the manifests"), diagnostics),
            Severities = ReadSeverities(fields, diagnostics),
            NotApplicable = ReadNotApplicable(fields, diagnostics),
            Parameters = ReadParameters(fields, diagnostics),
            Unknown = fields.Word("unknown", SeverityWords),
            Waivers = ReadWaivers(fields.SubMap("waivers", "the waivers"), diagnostics),
        };
        fields.RejectOthers();
        return settings;
    }

    private static SystemDescription? ReadSystem(SettingsMap? fields, DiagnosticBag diagnostics)
    {
        if (fields is null) return null;
        var name = fields.Text("name", isRequired: true);
        if (name is not null && name.Text.EnumerateRunes().Count() > LongestSystemName)
            diagnostics.Error("SOC2038", name.Span, $"The system's name has more than {LongestSystemName} characters. Shorten it; \"description\" has room for more.");
        var system = new SystemDescription(name?.Text ?? "", fields.Text("description", mayBeEmpty: true)?.Text ?? "", fields.Text("owner")?.Text ?? "");
        fields.RejectOthers();
        return system;
    }

    private static PolicySources ReadPolicies(SettingsMap? fields, string folder, DiagnosticBag diagnostics)
    {
        if (fields is null) return new();
        var sources = new PolicySources
        {
            Families = ReadFamilies(fields, diagnostics),
            Folders = [.. fields.Texts("folders").Where(path => IsPath(path, diagnostics)).Select(path => new PolicyFolder(Path.GetFullPath(path.Text, folder), path.Span))],
        };
        fields.RejectOthers();
        return sources;
    }

    private static IReadOnlyList<string>? ReadFamilies(SettingsMap fields, DiagnosticBag diagnostics)
    {
        if (fields.Find("builtIn") is not ListNode)
        {
            // Of true and false, a word stands for a whole list: none for the empty one.
            var isAll = fields.Word("builtIn", [("all", true), ("none", false)]);
            return isAll == false ? [] : null;
        }

        return [.. fields.Texts("builtIn").Where(family => SettingsMap.WordOf(family, "builtIn", ControlFamilies.Table, diagnostics) is not null).Select(family => family.Text)];
    }

    private static ManifestSelection ReadManifests(SettingsMap? fields, DiagnosticBag diagnostics)
    {
        if (fields is null) return new();
        var selection = new ManifestSelection
        {
            Include = ReadGlobs(fields.Texts("include"), diagnostics),
            Exclude = ReadGlobs(fields.Texts("exclude"), diagnostics),
            Kinds = ReadKinds(fields.SubMap("kinds"), diagnostics),
            HonoursGitIgnore = fields.Boolean("gitignore") ?? true,
        };
        fields.RejectOthers();
        return selection;
    }

    private static IReadOnlyList<PathGlob> ReadGlobs(IReadOnlyList<TextNode> texts, DiagnosticBag diagnostics) =>
        [.. texts.Where(text => IsGlob(text.Text, text.Span, diagnostics)).Select(text => new PathGlob(text.Text, text.Span))];

    private static List<KindOverride> ReadKinds(MapNode? map, DiagnosticBag diagnostics)
    {
        var kinds = new List<KindOverride>();
        foreach (var entry in map?.Entries ?? [])
        {
            var span = SettingsMap.KeySpan(map!, entry);
            if (!IsGlob(entry.Key, span, diagnostics)) continue;
            if (entry.Value is TextNode { Text.Length: > 0 } kind) kinds.Add(new(new(entry.Key, span), kind.Text, kind.Span));
            else diagnostics.Error("SOC2004", span, $"The kind of \"{entry.Key}\" must be a text. Write the name of a format, such as kubernetes.");
        }

        return kinds;
    }

    private static List<ControlSetting<Severity?>> ReadSeverities(SettingsMap fields, DiagnosticBag diagnostics)
    {
        var severities = new List<ControlSetting<Severity?>>();
        foreach (var (id, span, value) in OfControls(fields, "severities", diagnostics))
        {
            if (SettingsMap.WordOf(value, id, SeveritySettings, diagnostics) is { } number)
                severities.Add(new(id, number < 0 ? null : (Severity)number, span, value.Span));
        }

        return severities;
    }

    private static List<ControlSetting<string>> ReadNotApplicable(SettingsMap fields, DiagnosticBag diagnostics)
    {
        var reasons = new List<ControlSetting<string>>();
        foreach (var (id, span, value) in OfControls(fields, "notApplicable", diagnostics))
        {
            if (value is not TextNode reason)
                diagnostics.Error("SOC2037", value is NullNode ? span : Fields.Start(value), $"The reason why {id} does not apply must be a text. Say in a sentence why it does not: reports show it.");
            else if (reason.Text.Trim().EnumerateRunes().Count() < ShortestReason)
                diagnostics.Error("SOC2037", reason.Span, $"The reason why {id} does not apply is too short. Say in a sentence why it does not: reports show it.");
            else reasons.Add(new(id, OneLine(reason.Text), span, reason.Span));
        }

        return reasons;
    }

    private static List<ParameterSetting> ReadParameters(SettingsMap fields, DiagnosticBag diagnostics)
    {
        var parameters = new List<ParameterSetting>();
        foreach (var (id, span, value) in OfControls(fields, "parameters", diagnostics))
        {
            if (value is not MapNode map)
            {
                diagnostics.Error("SOC2039", value is NullNode ? span : Fields.Start(value), $"The parameters of {id} must be a map. Write name: value pairs below it.");
                continue;
            }

            foreach (var entry in map.Entries)
            {
                var place = SettingsMap.KeySpan(map, entry);
                if (!ParameterName().IsMatch(entry.Key)) diagnostics.Error("SOC2039", place, $"\"{entry.Key}\" is no name of a parameter. Use the name that {id} gives it, such as maxDays.");
                else if (!ParameterValues.HasForm(entry.Value)) diagnostics.Error("SOC2039", entry.Value is NullNode ? place : Fields.Start(entry.Value), $"The value of \"{entry.Key}\" must be a text, a whole number, true, false, or a list of texts or whole numbers. Write it like the default in {id}.");
                else parameters.Add(new(id, entry.Key, entry.Value, span, place));
            }
        }

        return parameters;
    }

    private static WaiverLimits ReadWaivers(SettingsMap? fields, DiagnosticBag diagnostics)
    {
        if (fields is null) return new();
        var file = fields.Text("file");
        var limits = new WaiverLimits
        {
            File = file is not null && IsPath(file, diagnostics) ? file.Text : WaiverLimits.DefaultFile,
            IsFileNamed = file is not null,
            MaximumDays = fields.Number("maximumDays", 1, WaiverLimits.LongestMaximumDays) ?? WaiverLimits.DefaultMaximumDays,
            AllowsInline = fields.Boolean("inline") ?? true,
            Zone = ReadZone(fields, diagnostics),
        };
        fields.RejectOthers();
        return limits;
    }

    private static TimeZoneInfo ReadZone(SettingsMap fields, DiagnosticBag diagnostics)
    {
        if (fields.Text("zone") is not { } name) return TimeZoneInfo.Utc;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name.Text, out var zone)) return zone;
        diagnostics.Error("SOC2038", name.Span, $"The time zone \"{name.Text}\" is not known on this machine. Write UTC, or a name such as Europe/Berlin.");
        return TimeZoneInfo.Utc;
    }

    /// <summary>The entries of a map from control ids to something.</summary>
    private static IEnumerable<(string Id, SourceSpan Span, Node Value)> OfControls(SettingsMap fields, string key, DiagnosticBag diagnostics)
    {
        if (fields.SubMap(key) is not { } map) yield break;
        foreach (var entry in map.Entries)
        {
            var span = SettingsMap.KeySpan(map, entry);
            if (ControlId().IsMatch(entry.Key)) yield return (entry.Key, span, entry.Value);
            else diagnostics.Error("SOC2036", span, $"\"{entry.Key}\" in \"{key}\" is no control id. Use capital letters, then digits, such as SP2001.");
        }
    }

    private static bool IsPath(TextNode path, DiagnosticBag diagnostics)
    {
        if (path.Text.Length > 0 && !path.Text.Contains('\\', StringComparison.Ordinal) && !path.Text.Contains('\0', StringComparison.Ordinal)) return true;
        diagnostics.Error("SOC2035", path.Span, $"\"{path.Text}\" is no path. Write it relative to this file, with forward slashes, such as policies/own.");
        return false;
    }

    private static bool IsGlob(string glob, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (PathGlob.Complaint(glob) is not { } complaint) return true;
        diagnostics.Error("SOC2035", span, complaint);
        return false;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\A[A-Z](-?[A-Z0-9])*[0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex ControlId();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterName();
}
