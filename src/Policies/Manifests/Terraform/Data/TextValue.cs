namespace SocPolicy.Manifests.Terraform.Data;

internal sealed record TextValue(string Text, Origin Origin) : HclValue(Origin)
{
    /// <summary>What the text is made of, when it may be JSON; else null.</summary>
    public EmbeddedJson? Json { get; init; }

    public override long Size => 1 + (Text.Length / 8) + (Json?.Size ?? 0);

    public override int Depth => Json?.Depth ?? 1;

    public override string TypeName => "string";
}
