using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

/// <summary>Names of files are texts; what is in them is not looked at.</summary>
internal static class FileFunctions
{
    public static IEnumerable<Function> All { get; } =
    [
        new("basename", 1, 1, call => call.Text(0) is { } path ? call.Of(Base(path)) : null),
        new("dirname", 1, 1, call => call.Text(0) is { } path ? call.Of(Directory(path)) : null),
        .. new[] { "abspath", "pathexpand" }.Select(name => Unread(name, "depends on the machine")),
        .. new[] { "file", "fileexists", "fileset", "filebase64", "filebase64sha256", "filebase64sha512", "filemd5", "filesha1", "filesha256", "filesha512", "templatefile" }
            .Select(name => Unread(name, "reads a file when Terraform runs")),
    ];

    private static Function Unread(string name, string why) => new(name, 1, 2, call => new UnknownValue($"{name} {why}", call.Origin)
    {
        IsPresent = true,
        IsText = name is not ("fileexists" or "fileset"),
        References = References.Of(call.Arguments, Language.Nodes.ReferenceKind.Possible),
    })
    {
        SeesUnknown = true,
    };

    private static string Base(string path)
    {
        var trimmed = path.TrimEnd('/');
        if (trimmed.Length == 0) return path.Length == 0 ? "." : "/";
        return trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }

    private static string Directory(string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash < 0) return ".";
        var folder = path[..slash].TrimEnd('/');
        return folder.Length == 0 ? "/" : folder;
    }
}
