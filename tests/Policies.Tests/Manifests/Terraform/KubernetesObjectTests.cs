using SocPolicy.Language;
using SocPolicy.Policies.Tests.Language;

namespace SocPolicy.Policies.Tests.Manifests.Terraform;

/// <summary>The objects of the Kubernetes provider, in the shape of Kubernetes.</summary>
[TestFixture]
internal sealed class KubernetesObjectTests
{
    private const string Deployment = """
        variable "extra" {}

        resource "kubernetes_deployment_v1" "api" {
          metadata {
            name   = "api"
            labels = { my_app = "api" }
          }
          spec {
            replicas = 2
            selector { match_labels = { my_app = "api" } }
            template {
              metadata { labels = { my_app = "api" } }
              spec {
                host_pid                        = true
                automount_service_account_token = false
                security_context {
                  run_as_user = "1000"
                }
                container {
                  name  = "api"
                  image = "acme/api:1"
                  env {
                    name = "PASSWORD"
                    value_from {
                      secret_key_ref {
                        name = "db"
                        key  = "my_password"
                      }
                    }
                  }
                  port { container_port = 8080 }
                  resources { limits = { cpu = "500m" } }
                  security_context {
                    privileged = true
                    capabilities { drop = ["ALL"] }
                  }
                }
                dynamic "volume" {
                  for_each = var.extra
                  content { name = volume.value }
                }
              }
            }
          }
        }
        """;

    [Test]
    public void Deployment_HasTheShapeOfKubernetes()
    {
        var resource = Object(Deployment);
        var pod = resource.Pod;
        var container = resource.Containers.First();
        Assert.Multiple(() =>
        {
            Assert.That((resource.Description.Type, resource.Description.Name, resource.Description.Address), Is.EqualTo(("Deployment", "api", "kubernetes_deployment_v1.api")));
            Assert.That(resource.Description.Categories, Is.EqualTo(new[] { "workload" }));
            Assert.That((resource["spec", "replicas"] == 2).State, Is.EqualTo(State.True));
            Assert.That((resource["spec", "selector", "matchLabels", "my_app"] == "api").State, Is.EqualTo(State.True));
            Assert.That((pod["hostPID"] == true).State, Is.EqualTo(State.True));
            Assert.That((pod["automountServiceAccountToken"] == false).State, Is.EqualTo(State.True));
            Assert.That((pod["securityContext", "runAsUser"] > 0).State, Is.EqualTo(State.True));
            Assert.That((container["securityContext", "privileged"] == true).State, Is.EqualTo(State.True));
            Assert.That((container["securityContext", "capabilities", "drop"].First() == "ALL").State, Is.EqualTo(State.True));
            Assert.That((container["env"].First()["valueFrom", "secretKeyRef", "key"] == "my_password").State, Is.EqualTo(State.True));
            Assert.That((container["ports"].First()["containerPort"] == 8080).State, Is.EqualTo(State.True));
            Assert.That((container["resources", "limits", "cpu"] == "500m").State, Is.EqualTo(State.True));
            Assert.That(pod["volumes"].Any(volume => volume["hostPath"].Exists).State, Is.EqualTo(State.Unknown));
        });
    }

    [Test]
    public void Object_StandsWhereTheConfigurationIs()
    {
        var node = Object(Deployment).Containers.First()["securityContext", "privileged"].Node!;
        Assert.That(node.Span.ToString(), Is.EqualTo("main.tf(34,26)"));
        Assert.That(node.Span.Text, Is.EqualTo("true"));
    }

    [TestCase("kubernetes_pod", "Pod")]
    [TestCase("kubernetes_pod_v1", "Pod")]
    [TestCase("kubernetes_daemonset", "DaemonSet")]
    [TestCase("kubernetes_daemon_set_v1", "DaemonSet")]
    [TestCase("kubernetes_stateful_set", "StatefulSet")]
    [TestCase("kubernetes_cron_job_v1", "CronJob")]
    [TestCase("kubernetes_horizontal_pod_autoscaler_v2beta2", "HorizontalPodAutoscaler")]
    [TestCase("kubernetes_network_policy", "NetworkPolicy")]
    [TestCase("kubernetes_labels", null)]
    [TestCase("aws_eks_cluster", null)]
    public void Type_MakesAnObjectOfItsKind(string type, string? kind)
    {
        var resources = TerraformText.Read($"resource \"{type}\" \"x\" {{\n  metadata {{ name = \"x\" }}\n}}");
        Assert.That(resources.SingleOrDefault(one => one.Kind == "kubernetes")?.Type, Is.EqualTo(kind));
        Assert.That(resources.Count(one => one.Type == type), Is.EqualTo(1));
    }

    [Test]
    public void Manifest_IsTheObjectThatItHolds()
    {
        var resource = Object("""
            resource "kubernetes_manifest" "x" {
              manifest = {
                apiVersion = "v1"
                kind       = "Pod"
                metadata   = { name = "web" }
                spec       = { containers = [{ name = "c", securityContext = { privileged = true } }] }
              }
            }
            """);
        Assert.That((resource.Description.Type, resource.Description.Name), Is.EqualTo(("Pod", "web")));
        Assert.That((resource.Containers.First()["securityContext", "privileged"] == true).State, Is.EqualTo(State.True));
    }

    [Test]
    public void BlockThatDependsOnAnUnknown_IsUnknown()
    {
        var resource = Object("""
            variable "on" {}
            resource "kubernetes_pod" "x" {
              spec {
                dynamic "security_context" {
                  for_each = var.on
                  content { run_as_non_root = true }
                }
              }
            }
            """);
        Assert.That((resource.Pod["securityContext", "runAsNonRoot"] == true).State, Is.EqualTo(State.Unknown));
    }

    [Test]
    public void Objects_OfOneRootModule_SeeEachOther_AndThoseInYaml()
    {
        var resources = TerraformText.Read("""
            resource "kubernetes_pod" "x" {
              metadata { name = "x" }
            }
            resource "kubernetes_network_policy" "all" {
              metadata { name = "all" }
              spec {
                pod_selector {}
                policy_types = ["Ingress"]
              }
            }
            """);
        var run = new Run([.. resources, Run.Of("NetworkPolicy.yaml") with { Kind = "kubernetes", Type = "NetworkPolicy" }]);
        Assert.That(Run.Show(run.All("kubernetes_pod.x").Of("kubernetes/NetworkPolicy")), Is.EqualTo("kubernetes_network_policy.all NetworkPolicy.yaml"));
    }

    private static Resource Object(string main)
    {
        var description = TerraformText.Read(main).Single(one => one.Kind == "kubernetes");
        return new Run(description)[description.Address];
    }
}
