using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Model;

namespace SocPolicy.Loading;

/// <summary>Reads lists of C# methods that rules share.</summary>
internal static class FunctionsReader
{
    /// <summary>The methods of a <c>kind: functions</c> document.</summary>
    public static IReadOnlyList<Snippet> ReadDocument(MapNode map, DiagnosticBag diagnostics)
    {
        var fields = new Fields(map, "a functions document", diagnostics);
        fields.Find("apiVersion");
        fields.Find("kind");
        fields.OptionalText("name");
        fields.OptionalText("description");
        var functions = Read(fields, diagnostics);
        fields.RejectOthers();
        return functions;
    }

    /// <summary>The methods under the key <c>functions</c>.</summary>
    public static IReadOnlyList<Snippet> Read(Fields fields, DiagnosticBag diagnostics)
    {
        switch (fields.Find("functions"))
        {
            case null:
                return [];
            case ListNode list:
                return [.. list.Items
                    .Select(item => SnippetReader.Read(item, Fields.Start(item) with { End = item.Start }, "functions", diagnostics))
                    .OfType<Snippet>()];
            case var other:
                diagnostics.Error("SOC2004", Fields.Start(other), "\"functions\" must be a list of C# methods. Begin each with a dash.");
                return [];
        }
    }
}
