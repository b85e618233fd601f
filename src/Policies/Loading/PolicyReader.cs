using System.Text.RegularExpressions;
using SocPolicy.Catalog;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Model;

namespace SocPolicy.Loading;

/// <summary>Reads one control.</summary>
internal static partial class PolicyReader
{
    private static readonly string[] Severities = ["error", "warning", "note"];

    /// <summary>The control, with what could be read; null when it is not even a control.</summary>
    public static Policy? Read(MapNode map, DiagnosticBag diagnostics)
    {
        var fields = new Fields(map, "a control", diagnostics);
        fields.Find("apiVersion");
        fields.Find("kind");
        var policy = new Policy
        {
            Id = ReadId(fields, diagnostics),
            Version = ReadVersion(fields, diagnostics),
            Title = fields.Text("title"),
            Criteria = ReadCriteria(fields, diagnostics),
            Severity = ReadSeverity(fields, diagnostics),
            Owner = fields.OptionalText("owner") ?? "",
            Description = fields.OptionalText("description") ?? "",
            Remediation = fields.Text("remediation"),
            Aliases = [.. fields.Texts("aliases", required: false).Select(alias => alias.Text)],
            Parameters = ParameterReader.Read(fields.SubMap("parameters"), diagnostics),
            Schemas = SchemaReader.Read(fields.SubMap("schemas"), diagnostics),
            Functions = FunctionsReader.Read(fields, diagnostics),
            Rules = ReadRules(fields, diagnostics),
            Tests = TestReader.Read(fields.Maps("tests", required: false), diagnostics),
            Span = fields.Find("id")?.Span ?? fields.Span,
        };
        fields.RejectOthers();
        return policy;
    }

    private static string ReadId(Fields fields, DiagnosticBag diagnostics)
    {
        var id = fields.Text("id");
        if (id.Length > 0 && !IdForm().IsMatch(id))
            diagnostics.Error("SOC2006", fields.Find("id")!.Span, $"Id \"{id}\" is no control id. Use capital letters, then digits, such as ACME0001.");
        return id;
    }

    private static string ReadVersion(Fields fields, DiagnosticBag diagnostics)
    {
        var version = fields.Text("version");
        if (version.Length > 0 && !VersionForm().IsMatch(version))
            diagnostics.Error("SOC2010", fields.Find("version")!.Span, $"Version \"{version}\" is no semantic version. Write three numbers, such as 1.0.0.");
        return version;
    }

    private static IReadOnlyList<string> ReadCriteria(Fields fields, DiagnosticBag diagnostics)
    {
        var criteria = fields.Texts("criteria", required: true);
        foreach (var criterion in criteria.Where(one => CriteriaCatalog.Find(one.Text) is null))
        {
            var hint = NearestName.Hint(criterion.Text, CriteriaCatalog.Ids, "Use ids of the Trust Services Criteria, such as CC6.1.");
            diagnostics.Error("SOC2008", criterion.Span, $"Criterion \"{criterion.Text}\" is not in the catalogue. {hint}");
        }

        return [.. criteria.Select(one => one.Text)];
    }

    private static Severity ReadSeverity(Fields fields, DiagnosticBag diagnostics)
    {
        var text = fields.Text("severity");
        switch (text)
        {
            case "error":
                return Severity.Error;
            case "warning":
                return Severity.Warning;
            case "note" or "":
                return Severity.Note;
            default:
                diagnostics.Error("SOC2007", fields.Find("severity")!.Span, $"Severity \"{text}\" is not known. Use one of: {string.Join(", ", Severities)}.");
                return Severity.Note;
        }
    }

    private static List<Rule> ReadRules(Fields fields, DiagnosticBag diagnostics)
    {
        var rules = fields.Maps("rules", required: true).Select(map => RuleReader.Read(map, diagnostics)).OfType<Rule>().ToList();
        foreach (var repeated in rules.GroupBy(rule => rule.Id).SelectMany(group => group.Skip(1)).Where(rule => rule.Id.Length > 0))
            diagnostics.Error("SOC2014", repeated.Span, $"Rule id \"{repeated.Id}\" is used twice in this control. Give each rule its own.");
        return rules;
    }

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]*(-?[A-Z0-9]+)*[0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();

    [GeneratedRegex(@"\A(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionForm();
}
