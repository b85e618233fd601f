using System.IO.Enumeration;

namespace SocPolicy.Language;

/// <summary>One statement of an IAM-style policy document.</summary>
public sealed class Statement
{
    internal Statement(Value node) => Node = node;

    /// <summary>The statement as it stands.</summary>
    public Value Node { get; }

    /// <summary>Whether its effect is Allow.</summary>
    public Truth Allows => Node["Effect"] == "Allow";

    /// <summary>Whether its effect is Deny.</summary>
    public Truth Denies => Node["Effect"] == "Deny";

    /// <summary>The actions; empty when it says NotAction.</summary>
    public Values Actions => Node["Action"].Items;

    /// <summary>The actions that it leaves out.</summary>
    public Values NotActions => Node["NotAction"].Items;

    /// <summary>The resources; empty when it says NotResource, or none.</summary>
    public Values Resources => Node["Resource"].TextItems;

    /// <summary>Who it is about, whatever kind of principal they are: <c>*</c>, account numbers, ARNs, services.</summary>
    public Values Principals => Node["Principal"].Leaves;

    /// <summary>
    /// Whether it is about this action, by name or by wildcard; NotAction is honoured, case is not. <c>*</c> asks for every action.
    /// </summary>
    /// <param name="action">Such as <c>iam:PassRole</c>.</param>
    public Truth Covers(string action)
    {
        if (action == "*") return Actions.ContainsAny("*", "*:*");
        var named = Actions.Any(pattern => Fits(pattern, action));
        return named || (Node["NotAction"].Exists && NotActions.None(pattern => Fits(pattern, action)));
    }

    /// <summary>Whether it is about every resource: <c>*</c>, NotResource, or no resource written, as in a trust policy.</summary>
    public Truth OnEverything => Resources.Contains("*") || Node["NotResource"].Exists || !Node["Resource"].Exists;

    /// <summary>Whether it is about anyone: a principal <c>*</c>, alone or in a list, or everyone but some.</summary>
    public Truth AnyPrincipal => Principals.Contains("*") || (Node["NotPrincipal"].Exists && Allows);

    /// <summary>The values that are tested for a condition key, by whatever operator; the key's case is ignored. Empty when there is no such condition.</summary>
    /// <param name="key">Such as <c>aws:PrincipalOrgID</c>.</param>
    public Values Condition(string key) =>
        Node["Condition"].Entries.SelectMany(tests => tests.Entries.Where(test => test.Key.Like(key)).SelectMany(test => test.Items));

    /// <summary>A pattern with * and ? fits an action; in a partly known pattern only what is known can rule it out.</summary>
    private static Truth Fits(Value pattern, string action) => pattern.Test(
        text => FileSystemName.MatchesSimpleExpression(text.Replace("\\", "\\\\", StringComparison.Ordinal), action, ignoreCase: true),
        $"a pattern for {action}",
        $"no pattern for {action}");
}
