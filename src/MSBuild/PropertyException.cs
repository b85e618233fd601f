namespace SocPolicy.MSBuild;

/// <summary>A property of the project has a value that means nothing. The message says which ones do.</summary>
internal sealed class PropertyException(string message) : Exception(message);
