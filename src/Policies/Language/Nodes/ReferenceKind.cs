namespace SocPolicy.Language.Nodes;

/// <summary>What a value has to do with the resource that it refers to.</summary>
public enum ReferenceKind
{
    /// <summary>The value is an attribute of the resource: <c>bucket = aws_s3_bucket.logs.id</c>.</summary>
    Whole,

    /// <summary>The value is made with it: <c>"${aws_s3_bucket.logs.arn}/*"</c>.</summary>
    Part,

    /// <summary>The value may be or hold it, which depends on something unknown: <c>var.create ? aws_kms_key.a.arn : null</c>.</summary>
    Possible,
}
