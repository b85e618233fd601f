namespace SocPolicy.Schemas.Evaluation;

/// <summary>A document cannot be judged within the limits: the only way out through the frames of JsonSchema.Net.</summary>
/// <param name="message">What is said about the document.</param>
internal sealed class JudgementLimitException(string message) : Exception(message);
