using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace SocPolicy.Compilation.Verification;

/// <summary>Tells whether an assembly was compiled from these policies: a cache is a folder that anything may be put into.</summary>
internal static class PolicyIdentity
{
    /// <summary>Compares the name, which holds the key, and all that the assembly says of its policies.</summary>
    /// <exception cref="InvalidDataException">It was compiled from others, or is no assembly.</exception>
    public static void Demand(byte[] image, PolicySetIdentity expected)
    {
        if (!IsOf(image, expected)) throw new InvalidDataException($"It is not compiled from these policies, but something else than {expected.AssemblyName}.");
    }

    private static bool IsOf(byte[] image, PolicySetIdentity expected)
    {
        try
        {
            using var pe = new PEReader(ImmutableArray.Create(image));
            if (!pe.HasMetadata) return false;
            var metadata = pe.GetMetadataReader();
            if (!metadata.IsAssembly || metadata.GetString(metadata.GetAssemblyDefinition().Name) != expected.AssemblyName) return false;
            var cor = pe.PEHeaders.CorHeader!.ResourcesDirectory;
            foreach (var handle in metadata.ManifestResources)
            {
                var resource = metadata.GetManifestResource(handle);
                if (metadata.GetString(resource.Name) != CompiledPolicySet.ManifestResource || !resource.Implementation.IsNil) continue;
                var data = pe.GetSectionData(cor.RelativeVirtualAddress).GetReader((int)resource.Offset, cor.Size - (int)resource.Offset);
                var length = data.ReadInt32();
                return Convert.ToHexStringLower(SHA256.HashData(data.ReadBytes(length))) == expected.Content;
            }

            return false;
        }
        catch (Exception broken) when (broken is BadImageFormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
