using SocPolicy.Language;

namespace SocPolicy.Policies.Tests.Library.Corpus;

/// <summary>What another tool expects of one subject.</summary>
/// <param name="Subject">A resource (<c>aws_s3_bucket.logs</c>, <c>AWS::S3::Bucket.Logs</c>) or the name of a file.</param>
/// <param name="Passes">Whether it is expected to pass.</param>
/// <param name="IsFile">Whether the subject is a file.</param>
internal sealed record CorpusLabel(string Subject, bool Passes, bool IsFile)
{
    /// <summary>Whether a resource is, or lies in, what the label names.</summary>
    public bool Names(ResourceDescription resource) => resource.Kind switch
    {
        _ when IsFile => IsPath(resource, Subject),
        "terraform" => resource.Address == Subject || WithoutKey(resource.Address) == Subject,
        // The file, a dot, and the instruction that is judged.
        "dockerfile" => IsPath(resource, Subject[..Subject.LastIndexOf('.')].TrimStart('/')),
        // The file, and what of it is judged.
        "github" => IsPath(resource, Subject[..(Subject.LastIndexOf(".yaml", StringComparison.Ordinal) + ".yaml".Length)]),
        "cloudformation" or "arm" => $"{resource.Type}.{resource.Name}" == Subject,
        _ => resource.Address == Subject,
    };

    private static bool IsPath(ResourceDescription resource, string path) =>
        resource.Header.Path == path || resource.Header.Path.EndsWith($"/{path}", StringComparison.Ordinal);

    private static string WithoutKey(string address) => address.EndsWith(']') ? address[..address.LastIndexOf('[')] : address;
}
