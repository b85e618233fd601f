using System.Text;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Json;

namespace SocPolicy.Manifests.Arm.Functions;

/// <summary>Other spellings of a text.</summary>
internal static class EncodingFunctions
{
    public static IEnumerable<KeyValuePair<string, Func<ArmCall, Node>>> Table { get; } = new Dictionary<string, Func<ArmCall, Node>>
    {
        ["base64"] = call => Apply(call, text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        ["base64ToString"] = call => Apply(call, Decode),
        ["base64ToJson"] = call => call.Text(0) is { } text && Decode(text) is { } decoded ? Parse(call, decoded) : call.Unfit(),
        ["json"] = call => call.Text(0) is { } text ? Parse(call, text) : call.Unfit(),
        ["uriComponent"] = call => Apply(call, Uri.EscapeDataString),
        ["uriComponentToString"] = call => Apply(call, Uri.UnescapeDataString),
        ["dataUri"] = call => Apply(call, text => $"data:text/plain;charset=utf8;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}"),
    };

    private static Node Apply(ArmCall call, Func<string, string?> change) =>
        call is { Count: 1 } && call.Text(0) is { Length: < 1_000_000 } text && change(text) is { } changed ? call.Text(changed) : call.Unfit();

    private static string? Decode(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    /// <summary>What is read stands where the call does.</summary>
    private static Node Parse(ArmCall call, string text)
    {
        var diagnostics = new DiagnosticBag();
        var source = new NodeSource(new SourceText(call.Place.Source.Text.Path, text), call.Place.Dialect);
        if (!call.Evaluator.Budget.Take(text.Length / 4)) return call.Unknown(Partial.EvaluationBudget.Cause);
        return JsonReader.Read(source, diagnostics) is { } root && !diagnostics.HasErrors ? Here(root, call.Place) : call.Unknown("the text is no JSON");
    }

    private static Node Here(Node node, Node place)
    {
        var source = Partial.Placed.Plain(place.Source);
        return node switch
        {
            MapNode map => new MapNode([.. map.Entries.Select(entry => new MapEntry(entry.Key, place.Start, place.End, Here(entry.Value, place)))], source, place.Start, place.End),
            ListNode list => new ListNode([.. list.Items.Select(item => Here(item, place))], source, place.Start, place.End),
            _ => Partial.Placed.At(node, place),
        };
    }
}
