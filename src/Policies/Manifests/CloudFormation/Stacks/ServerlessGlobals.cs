using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.CloudFormation.Stacks;

/// <summary>
/// The Globals section of a SAM template (SAM specification, "Globals"): maps are merged, lists put behind each other with the global
/// items first, anything else gives way to what the resource says.
/// </summary>
internal static class ServerlessGlobals
{
    private const string Serverless = "AWS::Serverless::";

    /// <summary>The resource with the globals of its type.</summary>
    public static MapNode Apply(MapNode globals, MapNode resource, string type)
    {
        if (!type.StartsWith(Serverless, StringComparison.Ordinal) || globals.Find(type[Serverless.Length..]) is not MapNode { Entries.Count: > 0 } shared) return resource;
        if (resource.Find("Properties") is not MapNode own)
        {
            var added = new MapEntry("Properties", resource.Start, resource.Start, shared);
            return new MapNode([.. resource.Entries.Where(entry => entry.Key != "Properties"), added], resource.Source, resource.Start, resource.End);
        }

        var merged = Merge(shared, own);
        return new MapNode([.. resource.Entries.Select(entry => entry.Key == "Properties" ? entry with { Value = merged } : entry)], resource.Source, resource.Start, resource.End);
    }

    private static Node Merge(Node shared, Node own)
    {
        switch (shared, own)
        {
            case (MapNode a, MapNode b) when !IsIntrinsic(a) && !IsIntrinsic(b):
                var entries = b.Entries.Select(entry => a.Find(entry.Key) is { } other ? entry with { Value = Merge(other, entry.Value) } : entry);
                return new MapNode([.. entries, .. a.Entries.Where(entry => b.Find(entry.Key) is null)], b.Source, b.Start, b.End);
            case (ListNode a, ListNode b):
                return new ListNode([.. a.Items, .. b.Items], b.Source, b.Start, b.End);
            default:
                return own;
        }
    }

    private static bool IsIntrinsic(MapNode map) => map.Entries is [var only] && (only.Key == "Ref" || only.Key.StartsWith("Fn::", StringComparison.Ordinal));
}
