namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>A value that the configuration alone does not tell.</summary>
/// <param name="Cause">Why, as a clause: <c>var.bucket_name has no default</c>.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record UnknownValue(string Cause, Origin Origin) : HclValue(Origin)
{
    /// <summary>Whether the expression is wrong, so that Terraform itself would reject it: what <c>try</c> and <c>can</c> look for.</summary>
    public bool IsError { get; init; }

    /// <summary>Whether it is surely not null.</summary>
    public bool IsPresent { get; init; }

    /// <summary>Whether it is surely a text, with the known ends below.</summary>
    public bool IsText { get; init; }

    public string Prefix { get; init; } = "";

    public string Suffix { get; init; } = "";

    /// <summary>Whether all that is unknown of the text comes from the resources it refers to.</summary>
    public bool IsTraced { get; init; }

    /// <summary>For the key of one of an unknown number of instances, what these range over; else null.</summary>
    public string? KeyOver { get; init; }

    /// <summary>What the text is made of, when it may be JSON; else null.</summary>
    public EmbeddedJson? Json { get; init; }

    public override long Size => 1 + ((Prefix.Length + Suffix.Length) / 8) + (Json?.Size ?? 0);

    public override int Depth => Json?.Depth ?? 1;

    public override string TypeName => "unknown";

    /// <summary>A present unknown for the same reason, elsewhere: the result of an operator on this.</summary>
    public UnknownValue Elsewhere(Origin origin) => new(Cause, origin) { IsError = IsError, IsPresent = true };

    /// <summary>The first wrong expression in a value; null when there is none.</summary>
    public static UnknownValue? ErrorIn(HclValue value) => value switch
    {
        UnknownValue { IsError: true } error => error,
        ListValue list => list.Items.Select(ErrorIn).FirstOrDefault(error => error is not null),
        MapValue map => map.Entries.Select(entry => ErrorIn(entry.Value)).FirstOrDefault(error => error is not null),
        _ => null,
    };
}
