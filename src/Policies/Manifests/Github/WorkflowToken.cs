using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Github;

/// <summary>What the GITHUB_TOKEN of a job may do, as far as the workflow says so.</summary>
internal static class WorkflowToken
{
    /// <summary>
    /// The scopes of GitHub's documentation, "Controlling permissions for GITHUB_TOKEN". An id-token can only be written; the
    /// short forms give the others.
    /// </summary>
    private static readonly string[] Scopes =
    [
        "actions", "artifact-metadata", "attestations", "checks", "contents", "deployments", "discussions", "issues", "models", "packages", "pages", "pull-requests", "repository-projects",
        "security-events", "statuses",
    ];

    /// <summary>The map <c>{ from, scopes }</c>. What the job writes replaces what the workflow writes as a whole.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="entry">The job: its key is the place of what is nowhere written.</param>
    /// <param name="isOnlyCalled">Whether the workflow runs only when another one calls it.</param>
    public static MapNode Of(MapNode workflow, MapEntry entry, bool isOnlyCalled)
    {
        var job = (MapNode)entry.Value;
        var written = Written(job) is { } own ? ("job", own) : Written(workflow) is { } shared ? ("workflow", shared) : ((string From, Node Permissions)?)null;
        if (written is not { } found)
        {
            var cause = isOnlyCalled ? "no permissions are written, so those of the calling job hold" : "no permissions are written, so a setting of the repository decides";
            return new MapNode([new("scopes", 0, 0, new UnknownNode(cause, job.Source, entry.KeyStart, entry.KeyEnd) { IsPresent = true })], job.Source, entry.KeyStart, entry.KeyEnd);
        }

        var place = found.Permissions;
        return new MapNode([new("from", 0, 0, Text(place, found.From)), new("scopes", 0, 0, ScopesOf(place))], place.Source, place.Start, place.End);
    }

    private static Node? Written(MapNode map) => map.Find("permissions") is var found and not NullNode ? found : null;

    private static Node ScopesOf(Node permissions)
    {
        switch (permissions)
        {
            case MapNode:
                return permissions;
            case ScalarNode { Text: "read-all" }:
                return All(permissions, "read");
            case ScalarNode { Text: "write-all" }:
                return All(permissions, "write");
            default:
                return new UnknownNode("the permissions are neither read-all, write-all nor a map", permissions.Source, permissions.Start, permissions.End) { IsPresent = true };
        }
    }

    private static MapNode All(Node place, string level)
    {
        var entries = Scopes.Select(scope => new MapEntry(scope, 0, 0, Text(place, level)));
        if (level == "write") entries = entries.Append(new("id-token", 0, 0, Text(place, level)));
        return new([.. entries], place.Source, place.Start, place.End);
    }

    private static TextNode Text(Node place, string text) => new(text, place.Source, place.Start, place.End);
}
