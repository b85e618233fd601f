namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>How large and how deep a collection is; kept, so that a collection that shares its parts is measured once.</summary>
internal sealed record Extent(long Size, int Depth)
{
    public static Extent Of(IEnumerable<HclValue> items)
    {
        long size = 1;
        var depth = 0;
        foreach (var item in items)
        {
            size += item.Size;
            depth = Math.Max(depth, item.Depth);
        }

        return new(size, depth + 1);
    }
}
