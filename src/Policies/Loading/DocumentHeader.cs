using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Loading;

/// <summary>What every document of a policy file says first: its <c>apiVersion</c> and its <c>kind</c>.</summary>
internal sealed class DocumentHeader
{
    public const string ApiVersion = "socpolicy/v1";
    public const string Control = "control";
    public const string Functions = "functions";
    public const string DataClassification = "data-classification";

    private static readonly string[] Kinds = [Control, Functions, DataClassification];

    public DocumentHeader(MapNode map, DiagnosticBag diagnostics)
    {
        var fields = new Fields(map, "the document", diagnostics);
        var version = fields.OptionalText("apiVersion");
        if (version is null && fields.Find("apiVersion") is null) fields.Missing("apiVersion");
        else if (version is not null && version != ApiVersion) diagnostics.Error("SOC2005", fields.Find("apiVersion")!.Span, $"apiVersion \"{version}\" is not known. Write {ApiVersion}.");
        Kind = fields.OptionalText("kind") ?? Control;
        if (!Kinds.Contains(Kind)) diagnostics.Error("SOC2005", fields.Find("kind")!.Span, $"Kind \"{Kind}\" is not known. Use one of: {string.Join(", ", Kinds)}.");
    }

    /// <summary>One of the constants above, or an unknown one that was reported.</summary>
    public string Kind { get; }
}
