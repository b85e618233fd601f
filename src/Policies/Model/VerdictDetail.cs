using System.Globalization;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Model;

/// <summary>What there is to say of a verdict that is no plain pass. Passes go without, since most verdicts are passes.</summary>
/// <param name="Item">The item within the resource, <c>spec.containers[1]</c>; empty when the rule judges the resource itself.</param>
/// <param name="Message">What happened, one line without secrets; empty for a pass.</param>
/// <param name="Reason">Why, one sentence without secrets; empty for a pass.</param>
/// <param name="ReasonTree">Why, as a tree; null unless every verdict was traced, since it keeps everything alive that was read.</param>
public sealed record VerdictDetail(string Item, string Message, string Reason, Reason? ReasonTree)
{
    /// <summary>As <see cref="Item"/>, but items of lists by what they are, not by their number: <c>spec.containers[name=api]</c>.</summary>
    public string ItemIdentity { get; internal set; } = "";

    /// <summary>See <see cref="Verdict.Fingerprint"/>.</summary>
    public string Fingerprint => FingerprintValue == 0 ? "" : FingerprintValue.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>The waiver that covers it; null when none does.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>What the rule itself says, where a waiver covers it.</summary>
    public VerdictState Underlying { get; init; }

    /// <summary>Whether the run's baseline has it.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The fingerprint as a number; 0 for none.</summary>
    internal UInt128 FingerprintValue { get; set; }

    /// <summary>The path of the value that decided, below the item, without the places of items: a part of the fingerprint.</summary>
    internal string Property { get; set; } = "";
}
