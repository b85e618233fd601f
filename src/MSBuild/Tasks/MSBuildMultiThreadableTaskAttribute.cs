namespace Microsoft.Build.Framework;

/// <summary>Tells MSBuild that a task may run beside others in one process. MSBuild looks for the name, so that tasks can be built against a version that does not have the attribute.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
