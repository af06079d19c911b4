export default function ProfessionalRoutes() {
  return null;
}
