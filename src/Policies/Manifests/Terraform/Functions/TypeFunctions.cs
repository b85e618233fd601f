using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

/// <summary>Conversions; <c>try</c> and <c>can</c> are in the table, since they look at expressions.</summary>
internal static class TypeFunctions
{
    public static IEnumerable<Function> All { get; } =
    [
        To("tostring", HclType.String),
        To("tonumber", HclType.Num),
        To("tobool", HclType.Bool),
        To("tolist", new HclType.List(HclType.Any, ListKind.List)),
        To("toset", new HclType.List(HclType.Any, ListKind.Set)),
        To("tomap", new HclType.Map(HclType.Any)),
        Same("sensitive"),
        Same("nonsensitive"),
        Same("ephemeralasnull"),
        new("issensitive", 1, 1, call => call.Unknown("it is not known what is sensitive")) { SeesUnknown = true },
        new("type", 1, 1, call => call.Unknown("type is a function of the console")) { SeesUnknown = true },
    ];

    private static Function Same(string name) => new(name, 1, 1, call => call[0]) { SeesUnknown = true };

    private static Function To(string name, HclType type) => new(name, 1, 1, call =>
    {
        var (value, problem) = TypeConverter.Convert(call[0], type);
        return problem is null ? value : call.Fail(problem);
    })
    {
        SeesUnknown = true,
    };
}
