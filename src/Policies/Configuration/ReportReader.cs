using SocPolicy.Catalog;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Loading;

namespace SocPolicy.Configuration;

/// <summary>Reads the <c>report</c> of settings: what a kind and type of report must have, and cannot have.</summary>
internal static class ReportReader
{
    private static readonly (string Word, ReportKind Value)[] Kinds = [("soc1", ReportKind.Soc1), ("soc2", ReportKind.Soc2), ("soc3", ReportKind.Soc3)];

    private static readonly (string Word, CriterionCategory Value)[] Categories =
        [.. Enum.GetValues<CriterionCategory>().Select(category => (category.Word(), category))];

    /// <summary>The report; null when its kind or type cannot be told.</summary>
    public static ReportScope? Read(SettingsMap fields, DiagnosticBag diagnostics)
    {
        var kind = fields.Word("kind", Kinds, isRequired: true);
        var type = ReadType(fields, diagnostics);
        var categories = ReadCategories(fields, kind, diagnostics);
        var objectives = ReadObjectives(fields, kind, diagnostics);
        if (kind == ReportKind.Soc3 && type == ReportType.Design)
            diagnostics.Error("SOC2032", Fields.Start(fields.Find("type")!), "A SOC 3 report is over a period. Use type 2.");
        if (type == ReportType.Design && fields.Has("period")) diagnostics.Error("SOC2032", fields.SpanOf("period"), "A type 1 report speaks for one day, not for a period. Give asOf instead.");
        if (type == ReportType.Operation && fields.Has("asOf")) diagnostics.Error("SOC2032", fields.SpanOf("asOf"), "A type 2 report speaks for a period, not for one day. Give period instead.");
        var asOf = fields.Date("asOf", isRequired: type == ReportType.Design);
        var period = ReadPeriod(fields.SubMap("period", "the period", isRequired: type == ReportType.Operation), diagnostics);
        fields.RejectOthers();
        return kind is null || type is null ? null : new(kind.Value, type.Value) { Categories = categories, Objectives = objectives, AsOf = asOf, Period = period };
    }

    private static ReportType? ReadType(SettingsMap fields, DiagnosticBag diagnostics)
    {
        switch (fields.Find("type", isRequired: true))
        {
            case null:
                return null;
            case NumberNode { Number: 1 }:
                return ReportType.Design;
            case NumberNode { Number: 2 }:
                return ReportType.Operation;
            case var other:
                diagnostics.Error("SOC2031", Fields.Start(other), $"{(other is ScalarNode scalar ? $"\"{scalar.Text}\"" : "This")} is no type of a report. Write 1 (design at a day) or 2 (operation over a period).");
                return null;
        }
    }

    private static List<CriterionCategory> ReadCategories(SettingsMap fields, ReportKind? kind, DiagnosticBag diagnostics)
    {
        if (kind == ReportKind.Soc1 && fields.Has("categories"))
        {
            diagnostics.Error("SOC2032", fields.SpanOf("categories"), "A SOC 1 report has objectives, no categories. Remove them.");
            return [];
        }

        if (kind is ReportKind.Soc2 or ReportKind.Soc3) fields.Find("categories", isRequired: true);
        var texts = fields.Texts("categories");
        var read = texts.Select(text => SettingsMap.WordOf(text, "categories", Categories, diagnostics)).OfType<CriterionCategory>().ToList();
        if (kind is not null && fields.Find("categories") is ListNode list && !texts.Any(text => text.Text == CriterionCategory.Security.Word()))
            diagnostics.Error("SOC2032", Fields.Start(list), "The category security is not among them. Every SOC 2 and SOC 3 report covers it: add it.");
        return [.. read.Order()];
    }

    private static List<ControlObjective> ReadObjectives(SettingsMap fields, ReportKind? kind, DiagnosticBag diagnostics)
    {
        if (kind is ReportKind.Soc2 or ReportKind.Soc3 && fields.Has("objectives"))
        {
            diagnostics.Error("SOC2032", fields.SpanOf("objectives"), "A SOC 2 or SOC 3 report has criteria, no objectives. Remove them.");
            return [];
        }

        var objectives = new List<ControlObjective>();
        foreach (var map in fields.Maps("objectives", isRequired: kind == ReportKind.Soc1))
        {
            var one = new SettingsMap(map, "an objective", diagnostics);
            var (id, title) = (one.Text("id", isRequired: true), one.Text("title", isRequired: true));
            one.RejectOthers();
            if (id is null || title is null) continue;
            if (objectives.Any(other => other.Id == id.Text)) diagnostics.Error("SOC2034", id.Span, $"The objective {id.Text} stands here twice. Give each its own id.");
            else objectives.Add(new(id.Text, title.Text));
        }

        return objectives;
    }

    private static ReportPeriod? ReadPeriod(SettingsMap? fields, DiagnosticBag diagnostics)
    {
        if (fields is null) return null;
        var (from, to) = (fields.Date("from", isRequired: true), fields.Date("to", isRequired: true));
        fields.RejectOthers();
        if (from is not { } first || to is not { } last) return null;
        if (first <= last) return new(first, last);
        diagnostics.Error("SOC2033", fields.Find("to")!.Span, "The period ends before it begins. Put \"from\" and \"to\" right.");
        return null;
    }
}
