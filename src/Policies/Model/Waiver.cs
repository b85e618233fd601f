using SocPolicy.Diagnostics;

namespace SocPolicy.Model;

/// <summary>A deviation that somebody has accepted until a day. It never hides a verdict, it annotates it.</summary>
public sealed record Waiver
{
    /// <summary>Ids of the controls whose findings it covers; at least one.</summary>
    public required IReadOnlyList<string> Controls { get; init; }

    /// <summary>The rule of those controls; null for all of them.</summary>
    public string? Rule { get; init; }

    /// <summary>The resources, as kind and address with <c>*</c> for any text: <c>terraform/aws_security_group.web</c>; null for any.</summary>
    public string? Resource { get; init; }

    /// <summary>A glob of files, relative to the folder of the waivers' file: <c>infra/legacy/**</c>; null for any.</summary>
    public string? Path { get; init; }

    /// <summary>The items within a resource, with <c>*</c> for any text: <c>spec.containers[name=api]</c>; null for any.</summary>
    public string? Item { get; init; }

    /// <summary>Who will mend the deviation; empty when an inline waiver names nobody.</summary>
    public required string Owner { get; init; }

    /// <summary>Who has accepted it; empty when an inline waiver names nobody.</summary>
    public required string Approver { get; init; }

    /// <summary>Why it is acceptable until then.</summary>
    public required string Justification { get; init; }

    /// <summary>Where the work is tracked.</summary>
    public required string Ticket { get; init; }

    /// <summary>The last day on which it holds, in the zone of the run's as-of date.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Where it stands: an entry of a waivers' file, or a comment.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Whether it is a comment in a manifest: then it covers a place, not what a selector says.</summary>
    public bool IsInline { get; init; }

    /// <summary>Whether it no longer holds on a day. The one place that decides: the last day counts.</summary>
    /// <param name="day">The day.</param>
    public bool IsExpired(DateOnly day) => day > Until;
}
